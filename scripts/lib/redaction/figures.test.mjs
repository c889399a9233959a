/** What is said of the engine is what was measured: page and dialog are written from the stored figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { coverage } from '@vitrine/core/redaction';
import { coverageFigure, coverageWord, notLookedFor } from '@vitrine/core/words';
import { kinds, neverLooked } from '../../../bench/redaction/kinds.mjs';
import {
  SAFE_HARBOR,
  coverageModule,
  coverageOfFigures,
  docsTables,
  filled
} from '../../../bench/redaction/tables.mjs';
import { root } from '../places.mjs';

const read = path => readFileSync(join(root, path), 'utf8');
const figures = JSON.parse(read('bench/figures/redaction.json'));
const words = { word: coverageWord, figure: coverageFigure, unseen: notLookedFor() };

async function formed(path, text) {
  return prettier.format(text, { ...(await prettier.resolveConfig(join(root, path))), filepath: join(root, path) });
}

describe('the figures of the engine', () => {
  it('stand in docs/redaction.md as they were measured', async () => {
    const path = 'docs/redaction.md';
    expect(read(path)).toBe(await formed(path, filled(read(path), docsTables(figures, words))));
  });

  it('would be missed there if one was changed by hand', async () => {
    const path = 'docs/redaction.md';
    const changed = read(path).replace(/\| (\d\d) %/, (_, share) => `| ${Number(share) - 1} %`);
    expect(changed).not.toBe(read(path));
    expect(await formed(path, filled(changed, docsTables(figures, words)))).toBe(read(path));
  });

  it('are the data of the dialog', async () => {
    const path = 'packages/core/src/redaction/coverage.ts';
    expect(read(path)).toBe(await formed(path, coverageModule(figures)));
    expect(coverage).toEqual(coverageOfFigures(figures));
  });

  it('hold every kind that the bench draws, each with a word of its own', () => {
    const ids = [...kinds, ...neverLooked].map(({ id }) => id);
    expect(coverage.map(({ id }) => id)).toEqual(ids);
    const said = ids.map(id => coverageWord(id));
    expect(new Set(said).size).toBe(ids.length);
    expect(said.filter((word, at) => word === ids[at])).toEqual([]);
  });

  it('tell something of each of the eighteen identifiers', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQR'];
    expect(Object.keys(SAFE_HARBOR)).toEqual(letters);
    expect([...new Set(coverage.map(({ harbor }) => harbor).filter(Boolean))].sort()).toEqual(letters);
  });

  it('are shares, and say so where nothing looks', () => {
    for (const row of coverage) {
      for (const share of [row.open, row.balanced, row.strict, row.named, row.table, row.bare]) {
        expect(share === null || (share >= 0 && share <= 1), `${row.id} ${share}`).toBe(true);
      }
      // What a level finds, a stricter one finds too.
      expect(row.open).toBeLessThanOrEqual(row.balanced);
      expect(row.balanced).toBeLessThanOrEqual(row.strict);
    }
    expect(coverage.filter(({ id }) => ['biometric', 'photograph'].includes(id)).map(({ strict }) => strict)).toEqual([
      0, 0
    ]);
  });
});

describe('filled', () => {
  it('writes between markers and nowhere else', () => {
    const page = 'a\n\n<!-- one -->\nold\n<!-- /one -->\n\nb <!-- two --> c\n';
    expect(filled(page, { one: 'new', two: 'x', three: 'y' })).toBe(
      'a\n\n<!-- one -->\n\nnew\n\n<!-- /one -->\n\nb <!-- two --> c\n'
    );
  });

  it('changes nothing the second time, whatever signs the text has', () => {
    const once = filled('<!-- one -->\n<!-- /one -->\n', { one: '| $& | $1 |' });
    expect(once).toContain('| $& | $1 |');
    expect(filled(once, { one: '| $& | $1 |' })).toBe(once);
  });
});
