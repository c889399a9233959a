import { beforeAll, describe, expect, it } from 'vitest';
import { made } from '../testing/made.js';
import { allKinds } from '../testing/hiding/values.js';
import { applied, removalsOf } from './apply.js';
import { loadRecognisers, scannerOf } from './catalogue.js';
import { createPlaceholders } from './placeholders.js';

beforeAll(() => loadRecognisers());

/** What a closed literal stands in: what is before its value, and what is after it. */
const LITERALS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  Python: ['part = "', '"'],
  'Python in single quotes': ["part = '", "'"],
  R: ['part <- "', '"'],
  JavaScript: ['const part = "', '"'],
  'a shell': ["export PART='", "'"],
  YAML: ['part: "', '"'],
  JSON: ['{"rows": 3,\n"part": "', '",']
};
/** What comes on the line after it. */
const STATEMENTS: readonly string[] = [
  'print(1)',
  'summary(frame2)',
  'import numpy as np1',
  '# part2_of_analysis',
  'rows2 = load_all(3)'
];
const clean = (text: string): string =>
  applied(text, removalsOf(scannerOf('balanced').hits(text)), createPlaceholders(false, []));

const TOKENS: readonly string[] = ['ghp_{a36}', 'hf_{a34}', 'npm_{a36}', 'glpat-{a20}', 'sk-ant-api03-{a93}AA'];

describe('a closed literal loses its value alone', () => {
  const values = [
    ...TOKENS.map(shape => [shape, made(shape, 3)] as const),
    ...allKinds.map(kind => [kind.name, kind.text(kind.value(3))] as const)
  ].filter(([, value]) => !/["'\n\\]/.test(value));

  it.each(values)('%s', (_, value) => {
    const wrong: string[] = [];
    for (const [name, [before, after]] of Object.entries(LITERALS)) {
      for (const next of STATEMENTS) {
        const out = clean(`first = 1\n${before}${value}${after}\n${next}\n`);
        if (!out.startsWith(`first = 1\n${before}`) || !out.endsWith(`${after}\n${next}\n`)) {
          wrong.push(`${name}: ${JSON.stringify(out)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
