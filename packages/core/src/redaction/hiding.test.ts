import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalNotebook, readNotebook } from '../notebook/index.js';
import { allPlaces, canRead, fewKinds, problemsOf, secretsOnly } from '../testing/hiding/index.js';
import type { Kind } from '../testing/hiding/index.js';
import { findUnredacted, loadRecognisers, policies, redact } from './index.js';
import type { Profile } from './index.js';

const [token, ...others] = fewKinds as [Kind, ...Kind[]];

/* What is gone when the file is read, before anything is looked for. */
const GONE = new Set(['file: cells that come twice', 'file: source that comes twice', 'file: field that comes twice']);

/** What is tried in a place, by turns; `bench/redaction-cases.mjs` tries all kinds in all places under all profiles. */
function tryAt(name: string, index: number): [Kind, Profile] {
  const kind = secretsOnly.has(name) || index % 2 === 0 ? token : (others[(index >> 1) % others.length] ?? token);
  return [kind, index % 7 === 0 ? 'strict' : kind.family === 'secret' && index % 3 > 0 ? 'open' : 'balanced'];
}

beforeAll(async () => {
  await loadRecognisers();
});

describe('a value that hides in', () => {
  it.each(allPlaces.map(({ name, file }, index) => ({ name, file, index })))(
    '$name is gone',
    ({ name, file, index }) => {
      const [kind, profile] = tryAt(name, index);
      const value = kind.value(index);
      const policy = { ...policies.team, profile };
      const { notebook, report } = redact(readNotebook(file(kind.text(value))), policy);
      const clean = canonicalNotebook(notebook);
      expect(canRead(clean, [value]), `${kind.name}, ${profile}`).toEqual([]);
      expect(problemsOf(clean)).toEqual([]);
      expect(JSON.stringify(report)).not.toContain(value);
      if (index % 4 === 0) {
        expect(findUnredacted(readNotebook(clean), policy)).toEqual([]);
      }
    }
  );
});

describe('the reader that looks for values', () => {
  it('finds them in every fourth place before anything was removed', () => {
    const looked = allPlaces.filter(({ name }, index) => index % 4 === 0 && !GONE.has(name));
    const blind = looked.filter(({ file }, index) => {
      const value = token.value(index);
      return canRead(canonicalNotebook(readNotebook(file(value))), [value]).length === 0;
    });
    expect(blind.map(({ name }) => name)).toEqual([]);
  });

  it('is not told by a name that is used twice', () => {
    expect(new Set(allPlaces.map(({ name }) => name)).size).toBe(allPlaces.length);
  });
});
