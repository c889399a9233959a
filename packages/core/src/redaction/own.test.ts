import { describe, expect, it } from 'vitest';
import { ownRecognisers } from './own.js';
import type { OwnPattern, Policy } from './policy.js';
import { plainView } from './views/view.js';

const policy = (more: Partial<Policy>): Policy => ({ format: 1, name: 'Ward', profile: 'open', ...more });
const found = (more: Partial<Policy>, text: string): string[] =>
  ownRecognisers(policy(more)).flatMap(({ find }) =>
    find(plainView(text)).map(({ start, end, type, rule }) => `${rule} ${type} ${text.slice(start, end)}`)
  );

describe('a word of a policy', () => {
  it.each([
    ['alone', 'Nightjar', 'Nightjar', ['Nightjar']],
    ['in a sentence', 'Nightjar', 'of Nightjar.', ['Nightjar']],
    ['in small letters', 'Nightjar', 'of nightjar', ['nightjar']],
    ['in large letters', 'Nightjar', 'NIGHTJAR', ['NIGHTJAR']],
    ['twice', 'Nightjar', 'Nightjar, Nightjar', ['Nightjar', 'Nightjar']],
    ['in quotes', 'Nightjar', 'x = "Nightjar"', ['Nightjar']],
    ['in a path', 'Nightjar', '/data/nightjar/a.csv', ['nightjar']],
    ['beside a hyphen', 'Nightjar', 'nightjar-2', ['nightjar']],
    ['inside another word', 'Nightjar', 'Nightjars unnightjar', []],
    ['of two words', 'Project Blue', 'the project blue team', ['project blue']],
    ['of two words apart', 'Project Blue', 'project is blue', []],
    ['with signs in it', 'A.B+C', 'see A.B+C now', ['A.B+C']],
    ['whose signs mean nothing else', 'A.BC', 'see AxBC now', []],
    ['with letters of its own', 'Öresund', 'am Öresund', ['Öresund']],
    ['whose letters are written in two parts', 'Öresund', 'am O\u0308resund', []],
    ['given in two parts, written in one', 'O\u0308resund', 'am Öresund', ['Öresund']],
    ['given wide, written narrow', 'ＢＬＵＥＢＩＲＤ', 'a bluebird', ['bluebird']]
  ])('is found %s', (_, word, text, values) => {
    expect(found({ words: [word] }, text)).toEqual(values.map(value => `own-words VALUE ${value}`));
  });

  it('is found among very many, whichever it is', () => {
    const words = Array.from({ length: 1900 }, (_, at) => `study${at}x`);
    for (const at of [0, 399, 400, 401, 1199, 1899]) {
      expect(found({ words }, `the study${at}x one`)).toEqual([`own-words VALUE study${at}x`]);
    }
    expect(found({ words }, 'the study1900x one')).toEqual([]);
  });
});

describe('a pattern of a policy', () => {
  it.each<[string, Omit<OwnPattern, 'id'>, string, string[]]>([
    ['names a secret where it says nothing', { pattern: 'ST-\\d{4}' }, 'a ST-1234', ['SECRET ST-1234']],
    ['names what it says', { pattern: 'ST-\\d{4}', type: 'ID' }, 'a ST-1234', ['ID ST-1234']],
    ['minds letters', { pattern: 'ST-\\d{4}' }, 'a st-1234', []],
    ['minds no letters where it is told', { pattern: 'ST-\\d{4}', ignoreCase: true }, 'st-1234', ['SECRET st-1234']],
    ['finds all', { pattern: '\\bW\\d\\b' }, 'W1 W2 W33', ['SECRET W1', 'SECRET W2']],
    ['takes the longest', { pattern: 'W\\d{1,3}' }, 'W12345', ['SECRET W123']],
    ['chooses', { pattern: '\\b(?:cat|dog)-\\d\\b' }, 'cat-1 cow-2 dog-3', ['SECRET cat-1', 'SECRET dog-3']],
    ['minds ends of words', { pattern: '\\bW\\d\\b' }, 'xW1', []],
    ['finds nothing in nothing', { pattern: 'W' }, '', []]
  ])('%s', (_, pattern, text, values) => {
    expect(found({ patterns: [{ id: 'p', ...pattern }] }, text)).toEqual(values.map(value => `own-p ${value}`));
  });

  it('is told from another by its name', () => {
    const patterns = [
      { id: 'a', pattern: 'A\\d' },
      { id: 'b', pattern: 'B\\d' }
    ];
    expect(found({ patterns, words: ['Nightjar'] }, 'B1 A2 nightjar')).toEqual([
      'own-a SECRET A2',
      'own-b SECRET B1',
      'own-words VALUE nightjar'
    ]);
  });
});

it('a policy that says nothing more looks for nothing more', () => {
  expect(ownRecognisers(policy({}))).toEqual([]);
  expect(ownRecognisers(policy({ words: [], patterns: [] }))).toEqual([]);
});
