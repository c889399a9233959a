import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { elementDetectors } from './elements.js';

const matcher = createMatcher(elementDetectors);
const found = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('names in elements', () => {
  it.each([
    ['<name><family value="Okwuosa"/><given value="Ifunanya"/></name>', ['Okwuosa', 'Ifunanya']],
    ['<name use="official"><given>Maebh</given><family>O’Shea-Lund</family></name>', ['Maebh', 'O’Shea-Lund']],
    ['<hl7:given>Maebh</hl7:given>', ['Maebh']],
    ['<family id="f1" value="van der Meulen"/>', ['van der Meulen']],
    ['<given qualifier="CL">Anne Marie</given>', ['Anne Marie']]
  ])('are found: %s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    '<family value=""/>',
    '<family value="unknown"/>',
    '<font-family>Arial</font-family>',
    '<familyMember value="Anna"/>',
    '<given value="1234"/>',
    'font-family: "Arial"',
    '<family><member>x</member></family>'
  ])('are not: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
