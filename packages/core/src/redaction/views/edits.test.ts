import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactEdits } from './contact.js';
import { edited, inOrder } from './edits.js';
import type { Edit } from './edits.js';
import { entityEdits } from './entities.js';
import { escapeEdits } from './escapes.js';
import { accentEdits, invisibleEdits, lookalikeEdits, taggedEdits } from './lookalike.js';
import { mojibakeEdits } from './mojibake.js';
import { percentEdits, printedEdits } from './percent.js';
import { backspaceEdits, orderEdits } from './terminal.js';
import { plainView } from './view.js';

function written(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, text: said } of edits) {
    if (start >= at) {
      result += text.slice(at, start) + said;
      at = end;
    }
  }
  return result + text.slice(at);
}

const all: Readonly<Record<string, (text: string) => Edit[]>> = {
  contactEdits,
  entityEdits,
  escapeEdits,
  accentEdits,
  invisibleEdits,
  lookalikeEdits,
  taggedEdits,
  mojibakeEdits,
  percentEdits,
  printedEdits,
  backspaceEdits,
  orderEdits
};

/* The reading, what is written, what it reads; the same twice where nothing may be read into it. */
const rows: readonly [reading: string, text: string, said: string][] = [
  ['entityEdits', 'a&#64;b', 'a@b'],
  ['entityEdits', 'a&#x40;b', 'a@b'],
  ['entityEdits', 'a&#X40 b', 'a@ b'],
  ['entityEdits', 'a&commat;b', 'a@b'],
  ['entityEdits', 'x&lt;y&gt;z', 'x<y>z'],
  ['entityEdits', 'a&amp;amp;b', 'a&amp;b'],
  ['entityEdits', 'a&ampb', 'a&b'],
  ['entityEdits', 'Jos&eacute;', 'José'],
  ['entityEdits', '&Oslash;re &oslash;re', 'Øre øre'],
  ['entityEdits', 'a&#0;b', 'a&#0;b'],
  ['entityEdits', 'a&#99999999;b', 'a&#99999999;b'],
  ['entityEdits', 'R&D &unknown; & more', 'R&D &unknown; & more'],
  ['escapeEdits', '\\x41\\x42', 'AB'],
  ['escapeEdits', '\\u0041\\u{42}', 'AB'],
  ['escapeEdits', '\\U00000041', 'A'],
  ['escapeEdits', '\\101\\102', 'AB'],
  ['escapeEdits', '\\N{COMMERCIAL AT}', '@'],
  ['escapeEdits', '\\N{LATIN SMALL LETTER Q}', 'q'],
  ['escapeEdits', '\\N{DIGIT SEVEN}', '7'],
  ['escapeEdits', 'a\\/b', 'a/b'],
  ['escapeEdits', 'a\\\nb', 'ab'],
  ['escapeEdits', 'a\\_b', 'a_b'],
  ['escapeEdits', '\\nkey', '\nkey'],
  ['escapeEdits', 'end\\n', 'end\\n'],
  ['escapeEdits', '\\xZZ \\u12', '\\xZZ \\u12'],
  ['escapeEdits', '\\N{SNOWMAN}', '\\N{SNOWMAN}'],
  ['percentEdits', 'a%40b', 'a@b'],
  ['percentEdits', 'a%u0040b', 'a@b'],
  ['percentEdits', 'Jos%C3%A9', 'José'],
  ['percentEdits', '%F0%9F%94%91', '🔑'],
  ['percentEdits', '100% of %zz', '100% of %zz'],
  ['percentEdits', 'a%00b', 'a%00b'],
  ['printedEdits', 'key=3Dvalue', 'key=value'],
  ['printedEdits', 'cut=\nhere', 'cuthere'],
  ['printedEdits', 'cut=\r\nhere', 'cuthere'],
  ['printedEdits', 'x=20', 'x=20'],
  ['contactEdits', 'ada [at] vitrine [dot] org', 'ada@vitrine.org'],
  ['contactEdits', 'ada at vitrine dot org', 'ada@vitrine.org'],
  ['contactEdits', 'hxxps://vitrine[.]org', 'https://vitrine.org'],
  ['contactEdits', 'vitrine[:]8080 [.]', 'vitrine:8080.'],
  ['contactEdits', 'look at that', 'look at that'],
  ['contactEdits', 'connect the dots', 'connect the dots'],
  ['orderEdits', '\u001b[31mred\u001b[0m', 'red'],
  ['orderEdits', '\u001b]0;title\u0007text', 'text'],
  ['orderEdits', '\u001b(Bplain', 'plain'],
  ['orderEdits', 'old\u001b[2K\u001b[1Gnew', 'old\nnew'],
  ['orderEdits', 'row\u001b[3;5Hcell', 'row\ncell'],
  ['orderEdits', 'go\u001b[0Kes', 'goes'],
  ['orderEdits', '[31m is no order', '[31m is no order'],
  ['backspaceEdits', 'ab\bc', 'ac'],
  ['backspaceEdits', 'abc\b\b\bx', 'x'],
  ['invisibleEdits', 'a\u200bb', 'ab'],
  ['invisibleEdits', 'a\u00adb\ufeffc', 'abc'],
  ['invisibleEdits', 'a\u202eb', 'ab'],
  ['invisibleEdits', 'plain text', 'plain text'],
  ['taggedEdits', [...'pin1'].map(one => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join(''), 'pin1'],
  ['taggedEdits', String.fromCodePoint(0xe0041), String.fromCodePoint(0xe0041)],
  ['accentEdits', 'Jose\u0301', 'José'],
  ['accentEdits', 'x\u0336y\u0336', 'xy'],
  ['lookalikeEdits', 'ｔｏｋｅｎ', 'token'],
  ['lookalikeEdits', '𝐭𝐨𝐤𝐞𝐧', 'token'],
  ['lookalikeEdits', 'pаssword', 'password'],
  ['lookalikeEdits', '١٢٣', '123'],
  ['lookalikeEdits', 'a–b', 'a-b'],
  ['lookalikeEdits', '“x”', '"x"'],
  ['lookalikeEdits', 'привет', 'привет'],
  ['mojibakeEdits', 'JosÃ©', 'José'],
  ['mojibakeEdits', 'â‚¬ 5', '€ 5'],
  ['mojibakeEdits', 'Ã la carte', 'Ã la carte']
];

describe('what is written is read as what it says', () => {
  it.each(rows)('%s: %j reads %j', (reading, text, said) => {
    expect(written(text, all[reading]?.(text) ?? [])).toBe(said);
  });

  it.each(Object.keys(all))('%s finds stretches of the text, in order, and never fails', name => {
    const sign = fc.constantFrom(
      '&#',
      ';',
      '\\x',
      '\\',
      '%',
      '4',
      '0',
      'a',
      '=',
      '\n',
      '\u200b',
      '\b',
      '\u001b[',
      'Ã',
      '©',
      '[at]',
      ' dot ',
      '\ud83d',
      'é',
      '\u0301'
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 30 }).map(parts => parts.join('')),
        text => {
          let last = 0;
          for (const { start, end } of all[name]?.(text) ?? []) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(end).toBeGreaterThan(start);
            last = start;
          }
        }
      ),
      { numRuns: 60 }
    );
  });
});

describe('a view of edits', () => {
  const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

  it('maps every stretch back to where it was written', () => {
    const piece = fc.record({ plain: fc.stringMatching(/^[a-z ]{0,12}$/), coded: fc.integer({ min: 33, max: 126 }) });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), pieces => {
        const text = pieces.map(({ plain, coded }) => `${plain}&#${coded};`).join('');
        const [view] = edited(plainView(text), 'unescaped', entityEdits(text));
        for (let at = 0; at < (view?.text.length ?? 0); at++) {
          for (const { start, end } of view?.sourcesOf({ start: at, end: at + 1 }) ?? []) {
            const from = text.slice(start, end);
            const said = view?.text.charAt(at);
            expect(from === said || from === `&#${said?.charCodeAt(0)};`).toBe(true);
          }
        }
      }),
      { numRuns: 80 }
    );
  });

  it.each([
    ['is none where nothing was decoded', 'abc', [], []],
    ['leaves out an edit inside another', 'abcdef', [edit(1, 5, 'X'), edit(2, 3, 'Y')], ['aXf']],
    ['shows two beside each other', 'abcd', [edit(1, 2, 'X'), edit(2, 3, 'Y')], ['aXYd']],
    ['shows what is taken out', 'a-b', [edit(1, 2, '')], ['ab']]
  ])('%s', (_, text, edits, said) => {
    expect(edited(plainView(text), 'test', edits).map(view => view.text)).toEqual(said);
  });

  it('leaves out what is far from any edit, and begins with a whole word', () => {
    const text = `${'word '.repeat(200)}X${' word'.repeat(200)}`;
    const [view] = edited(plainView(text), 'test', [edit(1000, 1001, 'Y')]);
    expect(view?.text.length).toBeLessThan(500);
    expect(view?.text).toMatch(/^ (?:word )+Y(?: word)+ ?$/);
  });

  it('takes very many edits in blocks, and reads the same', () => {
    const text = '&amp;x '.repeat(70_000);
    const [view] = edited(plainView(text), 'test', entityEdits(text));
    expect(view?.text.replace(/\s+$/, '')).toBe('&x '.repeat(70_000).trimEnd());
  });

  it('puts lists of edits in one order', () => {
    expect(inOrder([edit(5, 6, 'b')], [edit(1, 2, 'a')], []).map(({ start }) => start)).toEqual([1, 5]);
    expect(inOrder([], [])).toEqual([]);
  });
});
