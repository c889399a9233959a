import { beforeAll, describe, expect, test } from 'vitest';
import { made } from '../../testing/made.js';
import { applied, removalsOf } from '../apply.js';
import { loadRecognisers, scannerOf } from '../catalogue.js';
import { createPlaceholders } from '../placeholders.js';
import type { Profile } from '../policy.js';
import { joinedLiterals } from './concat.js';
import { literalsInRow } from './row.js';
import { plainView } from './view.js';

const TOKEN = made('ghp_{a36}', 11);

beforeAll(() => loadRecognisers());

const clean = (text: string, profile: Profile = 'open'): string =>
  applied(text, removalsOf(scannerOf(profile).hits(text)), createPlaceholders(false, []));

/** A token in pieces of these lengths; the rest is the last one. */
function cut(...lengths: readonly number[]): string[] {
  const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
  return [...ends, TOKEN.length].map((end, index) => TOKEN.slice(ends[index - 1] ?? 0, end));
}

const CUTS: Readonly<Record<string, readonly string[]>> = {
  'two long parts': cut(20),
  'one letter at the end': cut(20, 19),
  'one letter at the beginning': cut(1, 20),
  'one letter in the middle': cut(20, 1),
  'some letters in a row': cut(18, 1, 1, 1, 10),
  'two letters at the end': cut(13, 13, 12, 1),
  'letters alone': [...TOKEN]
};

const list = (parts: readonly string[], joint = ', '): string => parts.map(part => JSON.stringify(part)).join(joint);
const each = (parts: readonly string[], write: (part: string, index: number) => string, joint = ', '): string =>
  parts.map((part, index) => write(JSON.stringify(part), index)).join(joint);

const FORMS: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  'a list': parts => `p = [${list(parts)}]`,
  'a list with a comma at its end': parts => `p = [\n    ${list(parts, ',\n    ')},\n]`,
  'a list with notes': parts => `p = [\n    ${list(parts, ',  # next\n    ')}\n]`,
  'a list joined by its name': parts => `p = [${list(parts)}]\nk = ''.join(p)`,
  'a tuple joined by its name': parts => `p = (${list(parts)},)\nk = ''.join(p)`,
  'a list of JavaScript': parts => `const p = [${list(parts)}];\nsend(p.join(''));`,
  'a vector of R': parts => `p <- c(${list(parts)})\nk <- paste(p, collapse = "")`,
  'arguments of a call': parts => `send(${list(parts)})`,
  'named arguments': parts => `send(${each(parts, (part, index) => `a${index}=${part}`)})`,
  'values by number': parts => `p = {${each(parts, (part, index) => `${index}: ${part}`)}}`,
  'calls that add': parts => `p = []\n${each(parts, part => `p.append(${part})`, '\n')}`,
  'a list before another text': parts => `p = [${list(parts)}]\nq = "abcd"`,
  'a list behind another text': parts => `q = "abcd"\np = [${list(parts)}]`,
  'a list before a mode': parts => `p = [${list(parts)}]\nf = open(n, "w")`
};

describe.each(Object.entries(FORMS))('a token in the parts of %s', (_, form) => {
  test.each(Object.entries(CUTS))('%s', (_, parts) => {
    const text = form(parts);
    for (const profile of ['open', 'balanced', 'strict'] as const) {
      const kept = [...clean(text, profile).matchAll(/"([^"]*)"/g)].map(([, said]) => said).join('');
      expect(kept).not.toContain(TOKEN.slice(5, 13));
      expect(kept).not.toContain(TOKEN.slice(-8));
    }
  });
});

describe('an address in a list that is joined by its name', () => {
  test.each([
    ['Python', `p = ["ana.novak", "firm.example"]\nto = '@'.join(p)`],
    ['Python, of one letter each', `p = ["ana", ".", "novak@firm.exampl", "e"]\nto = ''.join(p)`],
    ['Python, as text', `p = ["ana.novak@", "firm.example"]\nto = "".join(map(str, p))`],
    ['JavaScript', `const p = ['ana.novak', 'firm.example'];\nsend(p.join('@'))`],
    ['PHP', `$p = array("ana.novak", "firm.example");\n$to = implode("@", $p);`],
    ['R', `p <- c("ana.novak", "firm.example")\npaste(p, collapse = "@")`],
    ['Julia', `p = ["ana.novak", "firm.example"]\njoin(p, "@")`]
  ])('%s', (_, text) => {
    const out = clean(text, 'balanced');
    expect(out).toContain('EMAIL');
    expect(out).not.toContain('novak');
    expect(out).not.toContain('firm');
  });

  test.each([
    ['another list', `p = ["ana.novak", "firm.example"]\nq = '@'.join(r)`],
    ['a list that was given anew', `p = ["ana.novak", "firm.example"]\np = ["a", "b"]\nq = '@'.join(p)`],
    ['a join with something else', `p = ["ana.novak", "firm.example"]\nq = ' - '.join(p)`],
    ['a join of paths', `p = ["ana.novak", "firm.example"]\nq = os.path.join(p)`]
  ])('but not of %s', (_, text) => {
    expect(joinedLiterals(plainView(text)).map(view => view.text)).not.toContain('ana.novak@firm.example');
    expect(clean(text, 'balanced')).toBe(text);
  });
});

describe('literals in a row', () => {
  const rows = (text: string): string[] => literalsInRow(plainView(text)).map(view => view.text);

  test.each([
    ['one literal', 'p = "abcdef123456"', []],
    ['words', 'p = "ab"; q = "cd"', ['abcd']],
    ['signs between words', 'p = "ab"; q = ","; r = "cd"', ['abcd']],
    ['a mode behind words', 'p = "ab"; q = "cd"; r = "w"', ['abcd', 'abcdw']],
    ['a short list', 'p = ["ab", "c1"]', ['abc1']],
    ['a list of small words', 'p = ["frequency", "amplitude"]', ['frequencyamplitude']],
    [
      'two lists',
      'p = ["abcdef", "123456"]\nq = ["xyzxyz", "7890aa"]',
      ['abcdef123456xyzxyz7890aa', 'abcdef123456\nxyzxyz7890aa']
    ],
    ['keys', 'p = {"abcdef": "123456", "uvw": "xyz123"}', ['123456xyz123']],
    ['texts with spaces', 'p = ["ab cd", "ef gh"]', []]
  ])('%s', (_, text, views) => {
    expect(rows(text)).toEqual(views);
  });

  test.each([
    ['column names', 'frame[["Age2020", "Sex", "y", "B", "Cabin7"]].plot(kind="bar", color="r")'],
    ['modes and signs', 'a = open(n, "w").write(",".join(str(x) for x in "abc")); b = open(m, "r")'],
    ['letters', 'letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "1", "2", "3", "4", "5", "6"]'],
    ['genes and bases', 'seq = ["A", "C", "G", "T", "T", "A", "G", "C", "BRCA1", "TP53", "EGFR", "KRAS2"]'],
    ['markers', 'for m, c in zip(["o", "s", "^", "D"], ["C0", "C1", "C2", "C3"]): ax.plot(x, y, m, color=c)']
  ])('nothing is found in %s', (_, text) => {
    for (const profile of ['open', 'balanced', 'strict'] as const) {
      expect(clean(text, profile)).toBe(text);
    }
  });
});
