import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainView } from '../../views/view.js';
import { namesRecogniser } from './recogniser.js';
import { siblingsOf } from './siblings.js';

/** `known` and `unknown` names stand between marks of their own. */
function siblings(marked: string): string[] {
  const known: { start: number; end: number }[] = [];
  const unknown: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧|‹[^›]*›)/)) {
    const bare = part.replace(/[⟦⟧‹›]/g, '');
    const stretch = { start: text.length, end: text.length + bare.length };
    if (part.startsWith('⟦')) {
      known.push(stretch);
    } else if (part.startsWith('‹')) {
      unknown.push(stretch);
    }
    text += bare;
  }
  return siblingsOf(text, known, unknown).map(({ start, end }) => text.slice(start, end));
}

describe('the unknown among the known', () => {
  it.each([
    ['between two', "['⟦Ann Miller⟧', '‹Oda Vant›', '⟦Bo Smith⟧']", ['Oda Vant']],
    ['before one', "['‹Oda Vant›', '⟦Bo Smith⟧']", ['Oda Vant']],
    ['on the next line', '["⟦Ann Miller⟧",\n       "‹Oda Vant›"]', ['Oda Vant']],
    ['two of four', "['‹Oda Vant›', '⟦Ann Miller⟧', '‹Ilk Ton›', '⟦Bo Smith⟧']", ['Oda Vant', 'Ilk Ton']],
    ['one of five', "['⟦A B⟧', '⟦C D⟧', '‹Oda Vant›', '⟦E F⟧', '⟦G H⟧']", ['Oda Vant']]
  ])('%s', (_, marked, found) => {
    expect(siblings(marked)).toEqual(found);
  });

  it.each([
    ['most of them unknown', "['‹Red Bank›', '‹Long Beach›', '⟦Ann Miller⟧']"],
    ['in another list', "['⟦Ann Miller⟧'], ['‹Oda Vant›']"],
    ['not in quotes', 'Ann: ⟦Ann Miller⟧, ‹Oda Vant›'],
    ['quoted otherwise', `['⟦Ann Miller⟧', \`‹Oda Vant›']`],
    ['with more in its literal', "['⟦Ann Miller⟧', '‹Oda Vant› station']"],
    ['a key before it', "{'a': '⟦Ann Miller⟧', 'b': '‹Oda Vant›'}"],
    ['nothing known', "['‹Oda Vant›', '‹Ilk Ton›']"]
  ])('%s: none', (_, marked) => {
    expect(siblings(marked)).toEqual([]);
  });

  it('answers with unknown ones alone, in their order', () => {
    const item = fc.constantFrom('⟦Ann Miller⟧', '‹Oda Vant›', 'x', '7');
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), items => {
        const found = siblings(`[${items.map(one => `'${one}'`).join(', ')}]`);
        expect(found.every(one => one === 'Oda Vant')).toBe(true);
        expect(found.length).toBeLessThanOrEqual(items.filter(one => one.startsWith('‹')).length);
      })
    );
  });

  it('stands behind the recogniser of names', () => {
    const text = "array(['Ann Miller', 'Oda Vantongeren',\n       'Robert Smith'], dtype=object)";
    const found = namesRecogniser.find(plainView(text)).map(({ start, end }) => text.slice(start, end));
    expect(found.sort()).toEqual(['Ann Miller', 'Oda Vantongeren', 'Robert Smith']);
    const places = "cities = ['Red Bank', 'Long Beach', 'Ann Arbor']";
    expect(namesRecogniser.find(plainView(places))).toEqual([]);
  });
});
