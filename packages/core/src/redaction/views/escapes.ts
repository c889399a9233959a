import type { Edit } from './edits.js';
import { seen } from './lookalike.js';
import { matches } from './matches.js';

const ESCAPE = new RegExp(
  [
    '\\\\u\\{(?<braced>[0-9a-fA-F]{1,6})\\}',
    '\\\\u+(?<four>[0-9a-fA-F]{4})',
    '\\\\U(?<eight>[0-9a-fA-F]{8})',
    '\\\\[xX](?:\\{(?<wide>[0-9a-fA-F]{1,6})\\}|(?<two>[0-9a-fA-F]{2}))',
    '\\\\N\\{(?<name>[A-Z][A-Z -]{2,40})\\}',
    '\\\\(?<six>0[0-9a-fA-F]{5})[ \\t]?',
    '\\\\o?(?<octal>[0-3][0-7]{2})',
    '\\\\(?<css>0{0,3}[2-7][0-9a-fA-F])[ \\t]',
    '\\\\(?<plain>[nrt])(?=[\\w/~@+])',
    '\\\\\\r?\\n(?<line>)',
    '\\\\(?<sign>["\'/\\\\])',
    '\\\\(?<=[A-Za-z0-9]\\\\)(?<mark>[_&%$#{}.*+@()[\\]|?^~!:=-])(?=[A-Za-z0-9])'
  ].join('|'),
  'g'
);

const WORDS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE'];
const SIGNS: Readonly<Record<string, string>> = {
  'LOW LINE': '_',
  'HYPHEN-MINUS': '-',
  'FULL STOP': '.',
  'COMMERCIAL AT': '@',
  'PLUS SIGN': '+',
  'EQUALS SIGN': '=',
  SOLIDUS: '/',
  'REVERSE SOLIDUS': '\\',
  COLON: ':',
  SPACE: ' ',
  'NUMBER SIGN': '#',
  'DOLLAR SIGN': '$',
  'PERCENT SIGN': '%',
  AMPERSAND: '&',
  ASTERISK: '*',
  'EXCLAMATION MARK': '!',
  'QUESTION MARK': '?'
};
const PLAIN: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function named(name: string): string | undefined {
  const letter = /^LATIN (SMALL|CAPITAL) LETTER ([A-Z])$/.exec(name);
  if (letter !== null) {
    return letter[1] === 'SMALL' ? letter[2].toLowerCase() : letter[2];
  }
  const digit = name.startsWith('DIGIT ') ? WORDS.indexOf(name.slice(6)) : -1;
  return digit >= 0 ? String(digit) : SIGNS[name];
}

/** What an escape says; undefined where it says nothing readable. */
function saidBy(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { name, octal, plain, line, sign, mark } = groups;
  const hex = groups['braced'] ?? groups['four'] ?? groups['eight'] ?? groups['wide'] ?? groups['two'] ?? groups['six'];
  const code = hex ?? groups['css'];
  if (code !== undefined || octal !== undefined) {
    const value = code !== undefined ? parseInt(code, 16) : parseInt(octal ?? '', 8);
    return value <= 0x10ffff ? seen(value) : undefined;
  }
  return name !== undefined ? named(name) : plain !== undefined ? PLAIN[plain] : (line ?? sign ?? mark);
}

/**
 * Edits that read the escapes of Python, JavaScript, JSON, CSS, shells and TeX. Line ends that are written as
 * escapes are read only where a word begins right behind them; everywhere else they part words well enough.
 */
export function escapeEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: written, groups = {}, index } of matches(ESCAPE, text)) {
    const said = saidBy(groups);
    if (said !== undefined) {
      edits.push({ start: index, end: index + written.length, text: said });
    }
  }
  return edits;
}
