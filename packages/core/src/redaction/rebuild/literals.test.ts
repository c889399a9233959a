import { beforeAll, describe, expect, it } from 'vitest';
import { allKinds } from '../../testing/hiding/index.js';
import * as as from '../../testing/hiding/coders.js';
import { parses, redactedSources } from '../../testing/sources.js';
import { loadRecognisers } from '../index.js';
import { betweenQuotes } from './literals.js';

const forms: readonly ((text: string) => string)[] = [
  text => `x = "${text}"`,
  text => `x = '${text}'; y = 2`,
  text => `x = """${text}"""`,
  text => `x = r'${text}'`,
  text => `x = f"{n!r:>10} ${text} {m}"`,
  text => `x = rb"${text}"`,
  text => `def go(a="${text}", *, b='${text}'):\n    '''${text}\n    more'''\n    return a  # ${text}`,
  text => `x = {"${text}": ["${text}", ('${text}',)]}`,
  text => `x = "a\\n${text}\\\\"`,
  text => `x = '${as.hexEscapes(text)}'`,
  text => `x = "${as.unicodeEscapes(text)}"`,
  text => `x = b"${as.octalEscapes(text)}"`,
  text => `x = ("${as.cut(text, 2).join('"\n     "')}")`,
  text => `x = "${as.cut(text, 2).join('" + \'').slice(0, -1)}'`,
  text => `x = "".join(["${as.cut(text, 3).join('", "')}"])`,
  text => `x = "${as.base64(text)}"`,
  text => `x = bytes.fromhex("${as.hex(text)}")`,
  text => `x = chr(65) + "".join(map(chr, [${as.numbers(text).join(', ')}]))`,
  text => `if x == "${text}" and y != '${text}':\n    pass\nelse:\n    raise ValueError("${text}")`,
  text => `x = "${text}".format(1)\n@cached("${text}")\nclass A:\n    b: "${text}" = None`
];

beforeAll(async () => {
  await loadRecognisers();
});

describe('code of Python', () => {
  it.each(forms.map((form, index) => ({ form, index })))(
    'of form $index still parses without its values',
    ({ form, index }) => {
      const kinds = allKinds.filter(({ text }) => !/["'\\]/.test(text('x')));
      const values = Array.from({ length: 10 }, (_, turn) => {
        const kind = kinds[(index + turn * 3) % kinds.length] ?? allKinds[0];
        const value = kind?.value(index * 10 + turn) ?? '';
        return { value, source: form(kind?.text(value) ?? '') };
      }).filter(({ source }) => parses(source));
      expect(values.length).toBeGreaterThan(5);
      redactedSources(values.map(({ source }) => source)).forEach((source, at) => {
        expect(parses(source), source).toBe(true);
        expect(source).not.toContain(values[at]?.value);
      });
    }
  );
});

describe('what stands between quotes', () => {
  const told = (code: string): string[] => betweenQuotes(code).map(({ start, end }) => code.slice(start, end));

  it.each([
    ['', ['']],
    ['x = 1', ['x = 1']],
    ['x = "a"', ['x = ', 'a', '']],
    [`x = 'a' + "b"`, ['x = ', 'a', ' + ', 'b', '']],
    ['x = "a\\"b"', ['x = ', 'a\\"b', '']],
    ['x = "a\\\\"', ['x = ', 'a\\\\', '']],
    [`x = """a"b"""`, ['x = ', 'a"b', '']],
    [`x = '''a\nb'''`, ['x = ', 'a\nb', '']],
    ['x = rb"a"', ['x = rb', 'a', '']],
    ['x = "a\ny = "b"', ['x = "a\ny = ', 'b', '']],
    [`# it's one\nx = 'a'`, [`# it's one\nx = `, 'a', '']],
    [`x = "#"  # "no`, ['x = ', '#', '  # "no']],
    [`don't and can't`, [`don't and can't`]],
    ['x = """never closed', ['x = """never closed']],
    ['x = ""', ['x = ', '', '']]
  ])('in %j', (code, pieces) => {
    expect(told(code)).toEqual(pieces);
  });
});
