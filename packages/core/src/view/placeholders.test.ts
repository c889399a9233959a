import { describe, expect, it } from 'vitest';
import { placeholdersIn } from './placeholders.js';

/** The pieces of a text, a placeholder in brackets. */
const cut = (text: string): string[] =>
  placeholdersIn(text).map(one => (one.type === null ? one.text : `[${one.text}]`));

describe('a text cut at its placeholders', () => {
  it.each<[string, string, string[]]>([
    ['one in the middle', 'to NAME-1 today', ['to ', '[NAME-1]', ' today']],
    ['one that is all of it', 'EMAIL-12', ['[EMAIL-12]']],
    ['two that touch a sign', '"EMAIL-1","EMAIL-2"', ['"', '[EMAIL-1]', '","', '[EMAIL-2]', '"']],
    ['at a line end', 'NAME-1\nNAME-2', ['[NAME-1]', '\n', '[NAME-2]']],
    ['none in an empty text', '', []],
    ['none without a number', 'NAME of the station', ['NAME of the station']],
    ['none of a word that nothing here makes', 'COVID-19 and STATION-7', ['COVID-19 and STATION-7']],
    ['none inside a longer word', 'MY_NAME-1 and xNAME-1', ['MY_NAME-1 and xNAME-1']],
    ['none before more letters', 'NAME-1a', ['NAME-1a']],
    ['none in a date', 'DATE-2026-11-21', ['DATE-2026-11-21']],
    ['none with a number that is too long', 'NAME-1234567', ['NAME-1234567']],
    ['none in small letters', 'name-1', ['name-1']]
  ])('%s', (_name, text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });

  it('loses and adds nothing', () => {
    const text = 'a NAME-1 b COVID-19 c EMAIL-2DATE-3 d';
    expect(
      placeholdersIn(text)
        .map(({ text: piece }) => piece)
        .join('')
    ).toBe(text);
  });

  it('says what kind of thing stood there', () => {
    expect(placeholdersIn('NAME-1 EMAIL-2').flatMap(({ type }) => type ?? [])).toEqual(['NAME', 'EMAIL']);
  });
});
