import { expect, test } from 'vitest';
import { joinedLiterals } from './concat.js';
import { holeEdits } from './holes.js';
import { plainView } from './view.js';

const joinedIn = (text: string): string[] => joinedLiterals(plainView(text)).map(view => view.text);

test.each([
  ['Python', 'x = "ana.no"\nx += "vak@firm"\nx += ".example"'],
  ['a field', "self.to = 'ana.no'\nself.to += 'vak@firm.example'"],
  ['PHP', "$to = 'ana.no';\n$to .= 'vak@firm.example';"],
  ['within a block', '    x = "ana.no"\n    x += "vak@firm.example"'],
  ['an f-string', 'x = f"ana.no"\nx += f"vak@firm.example"']
])('what is added to a variable is read as one: %s', (_, text) => {
  expect(joinedIn(text).join('\n')).toContain('ana.novak@firm.example');
});

test.each([
  ['another variable', 'x = "ana.no"\ny += "vak@firm.example"'],
  ['a new value', 'x = "ana.no"\nx = "vak@firm.example"'],
  ['a difference', 'x = "ana.no"\nx -= "vak@firm.example"'],
  ['a line between that says something', 'x = "ana.no"\nprint(x)\ny += "vak@firm.example"']
])('but not %s', (_, text) => {
  expect(joinedIn(text).join('\n')).not.toContain('ana.novak@firm.example');
});

test.each([
  ['an f-string', `f"ab{''}cd"`, ["{''}"]],
  ['a template', 'const x = `ab${""}cd`', ['${""}']],
  ['blanks within', 'f"ab{ \'\' }cd"', ["{ '' }"]],
  ['a hole that something fills', 'f"ab{x}cd"', []],
  ['an empty object', 'x = {}', []],
  ['a text that says something', `f"ab{'-'}cd"`, []]
])('holes that nothing fills: %s', (_, text, holes) => {
  expect(holeEdits(text).map(({ start, end }) => text.slice(start, end))).toEqual(holes);
});
