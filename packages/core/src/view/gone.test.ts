import { describe, expect, it } from 'vitest';
import { goneBetween, goneBetweenHtml } from './gone.js';

describe('what is gone between a text and its redacted form', () => {
  it.each<[string, string, string, string[]]>([
    ['nothing, where nothing went', 'a = 1', 'a = 1', []],
    ['one value in the middle', 'to Mara Kovac today', 'to NAME-1 today', ['Mara Kovac']],
    ['one at the beginning', 'Mara Kovac wrote', 'NAME-1 wrote', ['Mara Kovac']],
    ['one at the end', 'from Mara Kovac', 'from NAME-1', ['Mara Kovac']],
    ['all of it', 'Mara Kovac', 'NAME-1', ['Mara Kovac']],
    ['a name without a number, as where outputs go', 'to Mara Kovac today', 'to NAME today', ['Mara Kovac']],
    ['two, each its own', 'Mara and Ines met', 'NAME-1 and NAME-2 met', ['Mara', 'Ines']],
    ['the same twice, told once', 'Mara or Mara', 'NAME-1 or NAME-1', ['Mara']],
    ['over lines', 'x\nMara\nKovac\ny', 'x\nNAME-1\ny', ['Mara\nKovac']],
    ['no placeholder that stood there before', 'to NAME-1 and Ines', 'to NAME-1 and NAME-2', ['Ines']],
    ['no space and no single sign', 'a x b', 'a NAME-1 b', []],
    ['a word that begins like a placeholder and stays', 'NAMES Mara', 'NAMES NAME-1', ['Mara']],
    ['words, where what stays was written anew', "d = {'n': 'Mara'}", 'd = {"n": "NAME-1"}', ['Mara']]
  ])('is %s', (_name, before, after, gone) => {
    expect(goneBetween(before, after)).toEqual(gone);
  });

  it('is looked for no longer than a person could read', () => {
    const long = 'x'.repeat(501);
    expect(goneBetween(`a ${long} b`, 'a NAME-1 b')).toEqual([]);
    expect(goneBetween(`a ${long.slice(1)} b`, 'a NAME-1 b')).toEqual([long.slice(1)]);
  });

  it('is cut at a number that a screen can mark', () => {
    const before = Array.from({ length: 450 }, (_, at) => `name${at}`).join(' ');
    const after = Array.from({ length: 450 }, (_, at) => `NAME-${at + 1}`).join(' ');
    expect(goneBetween(before, after)).toHaveLength(400);
  });
});

describe('what is gone between HTML and its redacted form', () => {
  it.each<[string, string, string, string[]]>([
    ['nothing, where only tags changed', '<b>Beds</b>', '<strong>Beds</strong>', []],
    ['nothing of a style', '<style>.a{}</style><p>Beds</p>', '<p>Beds</p>', []],
    ['what stood in a cell of a table', '<td>Mara</td><td>3</td>', '<td>NAME-1</td><td>3</td>', ['Mara']],
    ['only what is gone of a text', '<p>Seen by Mara</p>', '<p>Seen by NAME-1</p>', ['Mara']],
    ['whole texts that have no other in their place', '<p>Mara</p><p>Beds</p>', '<p>Beds</p>', ['Mara']],
    ['the text, where it became another without a name', '<p>Mara</p>', '<p>hidden</p>', ['Mara']]
  ])('is %s', (_name, before, after, gone) => {
    expect(goneBetweenHtml(before, after)).toEqual(gone);
  });

  it('is nothing for what is the same', () => {
    expect(goneBetweenHtml('<p>a</p>', '<p>a</p>')).toEqual([]);
  });
});
