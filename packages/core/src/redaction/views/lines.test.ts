import { describe, expect, it } from 'vitest';
import { made } from '../../testing/made.js';
import { plainView } from './view.js';
import { joinedLines } from './lines.js';

const [FIRST, SECOND] = [made('part_{a12}1'), made('{a12}2', 5)];
const joined = (text: string): boolean => joinedLines(plainView(text)).some(view => view.text.includes(FIRST + SECOND));

describe('lines that may be one value', () => {
  it.each([
    ['broken by a terminal', `${FIRST}\n${SECOND}`],
    ['in a string that goes on', `key = "${FIRST}\\\n${SECOND}"`],
    ['two literals', `key = ("${FIRST}"\n       "${SECOND}")`],
    ['two literals of single quotes', `key = ('${FIRST}'\n       '${SECOND}')`],
    ['two literals of a shell', `key='${FIRST}'\\\n'${SECOND}'`],
    ['quoted in a letter', `> ${FIRST}\n> ${SECOND}`],
    ['in a comment', `# ${FIRST}\n# ${SECOND}`],
    ['in a list', `1. ${FIRST}\n2. ${SECOND}`],
    ['in a folded block', `key: >-\n  ${FIRST}\n  ${SECOND}`],
    ['with the line ends of Windows', `${FIRST}\r\n${SECOND}`]
  ])('%s', (_, text) => {
    expect(joined(text)).toBe(true);
  });

  it.each([
    ['a closed literal and a call', `key = "${FIRST}"\n${SECOND}(1)`],
    ['a closed literal of single quotes and a call', `key = '${FIRST}'\n${SECOND}(1)`],
    ['a closed argument and the next', `f("${FIRST}",\n  ${SECOND}=3)`],
    ['a closed literal and a comment', `key = "${FIRST}"\n# ${SECOND}`],
    ['a value and a quoted key', `key: ${FIRST}\n"${SECOND}": 3`]
  ])('not %s', (_, text) => {
    expect(joined(text)).toBe(false);
  });
});
