import type { Edit } from './edits.js';
import { literalsOf } from './literals.js';
import type { Literal } from './literals.js';
import { has, QUOTE } from './traits.js';
import type { View } from './view.js';
import { ViewBuilder } from './view.js';

const TURNED = /\[\s{0,2}:{0,1}\s{0,2}:\s{0,2}-\s{0,2}1\s{0,2}\]|revers|\brev\(|StrReverse/i;
const ROTATED = /rot[_-]{0,1}13/i;
const TOKEN = /^(?=[^a-z]{0,40}[a-zA-Z])(?=.{0,40}\d)[\w.+=-]{16,400}$/;
const SLICED = /^\s{0,4}\[\s{0,2}(\d{0,3})\s{0,2}:\s{0,2}(\d{0,4})\s{0,2}:\s{0,2}(-?\d{1,2})\s{0,2}\]/;
const REPLACED =
  /^\s{0,8}\.\s{0,2}replace(?:All)?\(\s{0,4}(?:(["'])([^"'\n]{1,20})\1|\/([^/\n]{1,20})\/g?)\s{0,4},\s{0,4}(["'])([^"'\n]{0,20})\4\s{0,4}\)/;
const SPLIT = /^\s{0,8}\.\s{0,2}split\(\s{0,4}(["'])([^"'\n]{1,8})\1\s{0,4}\)/;
const SUBSTITUTED =
  /\b(?:re\.sub|gsub|regexprep|str_replace_all|str_replace|REPLACE|regexp_replace|sub)\s{0,2}\(\s{0,4}$/;

const rotated = (text: string): string =>
  text.replace(/[a-zA-Z]/g, letter => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode(code + ((code & 31) > 13 ? -13 : 13));
  });
const reversed = (text: string): string => [...text].reverse().join('');

/** Literals that are written back to front, rotated, sliced or with something between that is taken out again. */
export function twistedLiterals(view: View): View[] {
  if (!has(view, QUOTE)) {
    return [];
  }
  const { text } = view;
  const turned = TURNED.test(text);
  const rotates = ROTATED.test(text);
  const edits: Edit[] = [];
  const guesses: Edit[] = [];
  const literals = literalsOf(view);
  literals.forEach((literal, index) => {
    const { start, end } = literal;
    if (end - start < 6 || end - start > 4000) {
      return;
    }
    const said = text.slice(start, end);
    const token = end - start >= 16 && TOKEN.test(said);
    const add = (other: string, known: boolean): number => (known ? edits : guesses).push({ start, end, text: other });
    if (turned || token) {
      add(reversed(said), turned);
    }
    if (rotates || token) {
      add(rotated(said), rotates);
    }
    changes(text, literal, literals, index).forEach(other => add(other, true));
  });
  return [
    ...(edits.length === 0 ? [] : [lines(view, 'untwisted', edits, 80)]),
    // Nothing says that these are turned about: only what has a shape of its own counts, whatever it is called.
    ...(guesses.length === 0 ? [] : [lines(view, 'turned about', guesses, 0)])
  ];
}

function changes(text: string, { start, end, close }: Literal, all: readonly Literal[], index: number): string[] {
  const said = text.slice(start, end);
  const after = text.slice(close, close + 120);
  const found: string[] = [];
  const next = /^\s{0,8}([[.])/.exec(after)?.[1];
  const slice = next === '[' ? SLICED.exec(after) : null;
  if (slice !== null) {
    found.push(sliced(said, Number(slice[1]), slice[2] === '' ? said.length : Number(slice[2]), Number(slice[3])));
  }
  let rest = after;
  let changed = said;
  for (let match = next === '.' ? REPLACED.exec(rest) : null; match !== null; match = REPLACED.exec(rest)) {
    changed = changed.replaceAll(match[2] ?? match[3], match[5]);
    rest = rest.slice(match[0].length);
  }
  const split = next === '.' ? SPLIT.exec(after) : null;
  if (split !== null) {
    changed = changed.replaceAll(split[2], '');
  }
  if (
    index > 1 &&
    SUBSTITUTED.test(text.slice(Math.max(0, all[index - 2].open - 24), all[index - 2].open).replace(/[rb]$/, ''))
  ) {
    const [what, by] = all.slice(index - 2, index).map(one => text.slice(one.start, one.end));
    changed = what === '' ? changed : changed.replaceAll(what.replace(/\\/g, ''), by);
  }
  return changed === said ? found : [...found, changed];
}

function sliced(text: string, from: number, to: number, step: number): string {
  if (step === 0) {
    return text;
  }
  const all = [...text.slice(from, to)];
  const turned = step < 0 ? all.reverse() : all;
  return turned.filter((_, at) => at % Math.abs(step) === 0).join('');
}

function lines(view: View, name: string, edits: readonly Edit[], around: number): View {
  const { text } = view;
  const builder = new ViewBuilder(view, name);
  for (const { start, end, text: said } of edits) {
    const from = around === 0 ? start : Math.max(text.lastIndexOf('\n', start) + 1, start - around);
    builder.cut(from).apart().copy(from, start).replace(said, start, end);
    if (around > 0) {
      builder.copy(end, Math.min(end + 1, text.length));
    }
  }
  return builder.done({ loose: around === 0 });
}
