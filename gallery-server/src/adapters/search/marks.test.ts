import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document, planFor, term } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries, plan, spaces } from '../../../test/search-index/random.js';
import type { SearchMark, SearchPiece, SearchPlan } from '../../domain/search/model.js';
import { tokensOf } from '../../domain/search/tokens.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const some = fc.subarray(entries, { minLength: 1 }).chain(list => fc.tuple(...list.map(documentOf)));
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The mark of the only hit. */
function markOf(pieces: readonly SearchPiece[], asked: string | SearchPlan, title = 'x'): SearchMark | null {
  const { hits } = place
    .holding(document('e', title, { pieces }))
    .search(typeof asked === 'string' ? planFor(asked) : asked);
  expect(hits).toHaveLength(1);
  return hits[0].mark;
}
const marked = (mark: SearchMark | null): string[] => mark?.marks.map(([from, to]) => mark.text.slice(from, to)) ?? [];

describe('marks', () => {
  it('lie in the text, apart and in order, and one line of what the cell says is shown', () => {
    fc.assert(
      fc.property(some, plan, (list, asked) => {
        for (const { entry, mark, why } of place.holding(...list).search({ ...asked, readable: spaces }).hits) {
          let before = 0;
          for (const [from, to] of mark?.marks ?? []) {
            expect(from).toBeGreaterThanOrEqual(before);
            expect(to).toBeGreaterThan(from);
            before = to;
          }
          expect(before).toBeLessThanOrEqual(mark?.text.length ?? 0);
          expect(mark?.text ?? '').not.toMatch(/[\n\t]| {2}|^ | $/u);
          if (mark !== null) {
            const pieces = list.find(each => each.entry === entry)?.pieces ?? [];
            const texts = pieces.filter(({ field, cell: of }) => field === mark.field && of === mark.cell);
            expect(oneLine(texts.map(({ text }) => text).join(' ')).replaceAll(' ', '')).toContain(
              mark.text.replaceAll(' ', '')
            );
            expect(why).toContain(mark.field);
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it('are on words that were looked for, and on each of them that is shown', () => {
    const filler = fc.array(fc.constantFrom('alpha', 'beta', 'gamma,', 'delta\n', 'wind', '(turbine)'), {
      maxLength: 60
    });
    fc.assert(
      fc.property(filler, filler, fc.constantFrom('wind', 'turbine', 'wind turbine'), (before, after, words) => {
        const text = [...before, 'wind', 'turbine', ...after].join(' ');
        const mark = markOf([cell('markdown', 3, text)], words);
        const wanted = words.split(' ');
        expect(new Set(marked(mark)).size).toBeGreaterThan(0);
        marked(mark).forEach(each => expect(wanted).toContain(each));
        const shown = tokensOf(mark?.text ?? '').filter(({ term: each }) => wanted.includes(each));
        expect(mark?.marks).toEqual(shown.map(({ from, to }) => [from, to]));
      }),
      { numRuns: 40 }
    );
  });

  it('never cut a pair of characters', () => {
    for (let shift = 0; shift < 6; shift++) {
      const mark = markOf(
        [cell('markdown', 0, `${'𝒳'.repeat(200)}${'.'.repeat(shift)} wind ${'𝒴'.repeat(200)}`)],
        'wind'
      );
      expect(marked(mark)).toEqual(['wind']);
      expect(mark?.text).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('are on capitals and accents as they were written', () => {
    expect(marked(markOf([cell('markdown', 0, 'Das CAFÉ, ein Café')], 'cafe'))).toEqual(['CAFÉ', 'Café']);
  });

  it('of the beginning of a word are on the whole word', () => {
    const asked = planFor('', { terms: [term('turb', { prefix: true })] });
    expect(marked(markOf([cell('markdown', 0, 'turbines and turbulence, no perturbation')], asked))).toEqual([
      'turbines',
      'turbulence'
    ]);
  });
});

describe('the best place', () => {
  const far = ` ${'far away from it all '.repeat(30)}`;

  it('is the title, even where more of the words stand together elsewhere', () => {
    const mark = markOf([cell('markdown', 0, 'wind moves a turbine')], 'wind turbine', 'The wind');
    expect(mark).toEqual({ field: 'title', cell: null, text: 'The wind', marks: [[4, 8]] });
  });

  it('is where most of the words stand close, in whatever cell that is', () => {
    const pieces = [
      cell('markdown', 0, `wind${far}`),
      cell('markdown', 4, `${far} turbine`),
      cell('code', 7, 'wind(turbine)')
    ];
    expect(markOf(pieces, 'wind turbine')).toMatchObject({ field: 'code', cell: 7, text: 'wind(turbine)' });
  });

  it('is in the field that is worth more where that is even, and the first one there', () => {
    const pieces = [
      cell('outputs', 0, 'wind'),
      cell('code', 1, 'wind'),
      cell('markdown', 2, 'no'),
      cell('markdown', 3, 'wind'),
      cell('markdown', 4, 'wind')
    ];
    expect(markOf(pieces, 'wind')).toMatchObject({ field: 'markdown', cell: 3 });
  });

  it('is in a field that was asked for', () => {
    const asked = planFor('', { terms: [term('wind', { fields: ['outputs'] })] });
    expect(markOf([cell('markdown', 0, 'wind'), cell('outputs', 5, 'the wind')], asked, 'wind')).toMatchObject({
      field: 'outputs',
      cell: 5
    });
  });

  it('of a phrase is where it stands as a whole', () => {
    const asked = planFor('', { terms: [term('power curve')] });
    const pieces = [
      cell('markdown', 0, 'curve power'),
      cell('markdown', 1, 'power of a curve'),
      cell('markdown', 2, 'a power curve')
    ];
    expect(markOf(pieces, asked)).toEqual({ field: 'markdown', cell: 2, text: 'a power curve', marks: [[2, 13]] });
  });

  it('is found behind thousands of words, in its own cell', () => {
    const pieces = Array.from({ length: 40 }, (_, number) =>
      cell('markdown', number, far.repeat(3) + (number === 33 ? 'turbine' : ''))
    );
    const mark = markOf(pieces, 'turbine');
    expect(mark?.cell).toBe(33);
    expect(marked(mark)).toEqual(['turbine']);
  });

  it('is none where nothing but filters was asked', () => {
    expect(markOf([cell('markdown', 0, 'wind')], '')).toBeNull();
    expect(markOf([], planFor('', { terms: [term('gone', { without: true })] }))).toBeNull();
  });
});
