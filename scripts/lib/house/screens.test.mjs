/** What no screen says, and what no file holds: both looked for in everything that git keeps. */
import { describe, expect, it } from 'vitest';
import { findingsIn, policies } from '@vitrine/core/redaction';
import { isTest, trackedFiles } from './files.mjs';

/** Promises that no engine can keep. */
const PROMISES =
  /\b(?:anonymous|anonymi[sz]ed|anonymi[sz]ation|de-?identif\w+|compliant|safe to share|nothing sensitive)\b/i;

/** Where words that somebody reads are written. */
const SCREENS = [
  /^src\//,
  /^schema\//,
  /^packages\/ui\/(?:src|stories)\//,
  /^packages\/core\/src\/(?:errors|words|redaction\/[^/]+\.ts$)/,
  /^gallery-server\/src\/(?:web|cli|http|config)\//,
  /^demo\//,
  /^(?:README|SECURITY|CONTRIBUTING|CHANGELOG)\.md$/,
  /^jupyterlab_vitrine\/.*\.py$/,
  /^docs\/(?!adr\/)/
];

const files = await trackedFiles();

describe('screens', () => {
  it('promise nothing that nobody can keep', () => {
    const screens = files.filter(({ path }) => SCREENS.some(place => place.test(path)) && !isTest(path));
    expect(screens.length).toBeGreaterThan(150);
    const said = screens.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (PROMISES.test(line) ? [`${path}:${index + 1}`] : []))
    );
    expect(said).toEqual([]);
  });

  it('would be found if they did', () => {
    for (const words of ['It is anonymised.', 'Safe to share', 'De-identified data', 'nothing sensitive in it']) {
      expect(PROMISES.test(words)).toBe(true);
    }
  });
});

/** Tokens of a text that stand there whole: the same piece by itself is one too, half of one isn't. */
function wholeTokens(text) {
  const policy = { ...policies.team, profile: 'open' };
  return findingsIn(text, policy).filter(({ start, end, type }) => {
    const piece = text.slice(start, end);
    return type === 'TOKEN' && findingsIn(piece, policy).some(one => one.start === 0 && one.end === piece.length);
  });
}

describe('files of the tree', () => {
  it('hold no token of realistic form', () => {
    const held = files
      .filter(({ path }) => !path.endsWith('package-lock.json'))
      .flatMap(({ path, text }) =>
        wholeTokens(text).map(({ start }) => `${path}:${text.slice(0, start).split('\n').length}`)
      );
    expect(held).toEqual([]);
  }, 120_000);

  it('would be found if they did', () => {
    const parts = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'];
    expect(wholeTokens(`x = "${parts.join('')}"`)).toHaveLength(1);
    expect(wholeTokens(`x = ["${parts.join('", "')}"].join('')`)).toEqual([]);
  });
});
