import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainView } from '../../redaction/views/view.js';
import { identifierRecogniser } from '../../redaction/personal/identifiers.js';
import type { Kind } from '../../redaction/personal/kind.js';
import { identifierKinds } from '../../redaction/personal/kinds/index.js';
import { drawer } from './draw.js';
import type { Maker } from './draw.js';

/** A kind of identifier, and what has to be true of it. */
export interface Row {
  id: string;
  /** Makes one as its rule says, without what parts its groups. */
  make: Maker;
  /** How it is written besides: a `#` for each character. */
  forms?: readonly string[];
  /** Words that name it, in English and where it is given out. */
  named: readonly string[];
  /** A sentence of its country around it, `{}` in its place. */
  says: string;
  /** Written so, nobody has to name it; `compact` as it is. */
  bare?: readonly string[];
  /** It counts where it is all the text there is. */
  alone?: readonly string[];
  /** Look-alikes that stay, whatever names them. */
  wrong?: readonly string[];
  /** What the rule promises to notice; `most` where two digits may end alike. */
  sees?: 'digits' | 'digits and swaps' | 'most';
}

const snake = (name: string): string => name.replace(/[ '.-]+/g, '_');

const CONTEXTS: Readonly<Record<string, (name: string, value: string) => string>> = {
  'a sentence': (name, value) => `Her ${name} is ${value}, as we know.`,
  'a form': (name, value) => `Date 3/4\n${name}: ${value}\n`,
  'a literal': (name, value) => `${snake(name)} = "${value}"`,
  'an argument': (name, value) => `load(${snake(name)}='${value}', n=3)`,
  JSON: (name, value) => `{"n": 1, "${name}": "${value}"}`,
  'a data frame': (name, value) => `   row  ${snake(name)}\n0    1  ${value}\n`,
  HTML: (name, value) => `<tr><th>${name}</th></tr><tr><td>${value}</td></tr>`,
  CSV: (name, value) => `row;${name}\n1;${value}\n`,
  'an error': (name, value) => `KeyError: '${value}'  # ${name}`
};

/** A value in one of its forms; nothing where the form is for another length. */
function written(value: string, form: string): string | null {
  let at = 0;
  const text = form.replace(/#/g, () => value.charAt(at++));
  return at === value.length ? text : form === 'compact' ? value : null;
}

const values = ({ make }: Row, count: number): string[] => Array.from({ length: count }, (_, at) => make(drawer(at)));

const inForms = (row: Row, forms: readonly string[], count: number): string[] =>
  values(row, count).flatMap(value => forms.flatMap(form => written(value, form) ?? []));

const found = (recogniser: ReturnType<typeof identifierRecogniser>, text: string): string[] =>
  recogniser.find(plainView(text)).map(({ start, end }) => text.slice(start, end));

const everything = identifierRecogniser(identifierKinds);

/** Whether a kind takes a value that is written without marks. */
export const takes = ({ shape, check }: Kind, value: string): boolean =>
  shape.test(value) && (check === undefined || check(value));

/** Every kind of a list has its row, and each row is true. */
export function describeKinds(kinds: readonly Kind[], rows: readonly Row[]): void {
  it('have a row for each', () => {
    expect(rows.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
  });

  describe.each(rows.map((row, at) => ({ id: row.id, row, kind: kinds[at] as Kind })))('$id', ({ row, kind }) => {
    const alone = identifierRecogniser([kind]);
    const forms = ['compact', ...(row.forms ?? [])];

    it.each(row.named)('is found beside "%s"', name => {
      for (const value of inForms(row, forms, 3)) {
        for (const [context, text] of Object.entries(CONTEXTS)) {
          expect(found(alone, text(name, value)), `${context}: ${text(name, value)}`).toContain(value);
        }
      }
    });

    it('is found in a sentence of its country', () => {
      for (const value of inForms(row, forms, 4)) {
        const text = row.says.replace('{}', value);
        expect(
          found(everything, text).some(one => one.includes(value)),
          text
        ).toBe(true);
      }
    });

    it('says nothing of ordinary numbers', () => {
      const plain = inForms(row, row.bare?.includes('compact') === true ? [] : ['compact'], 4);
      for (const value of plain.filter(one => kind.bare?.test(one) !== true)) {
        expect(found(alone, `total ${value} rows`)).toEqual([]);
      }
      for (const value of row.wrong ?? []) {
        expect(found(alone, `${row.named[0] ?? ''}: ${value}`), value).toEqual([]);
        expect(found(alone, `'${value}'`), value).toEqual([]);
      }
    });

    if (row.bare !== undefined) {
      it.each(row.bare)('needs no name, written as %s', form => {
        for (const value of inForms(row, [form], 4)) {
          expect(found(everything, `row 3 of ["${value}", 12]`)).toContain(value);
          expect(found(everything, `was told ${value} today`)).toContain(value);
        }
      });
    }

    if (row.alone !== undefined) {
      it.each(row.alone)('may be all there is, written as %s', form => {
        for (const value of inForms(row, [form], 4)) {
          expect(found(everything, `'${value}'`)).toContain(value);
        }
      });
    }

    if (row.sees !== undefined) {
      describeLaws(row, kind, row.sees);
    }
  });
}

/** The same cases each time: what a rule promises is no matter of luck. */
const FIXED = { numRuns: 300, seed: 4711 };

function describeLaws(row: Row, kind: Kind, sees: NonNullable<Row['sees']>): void {
  const changed = fc.tuple(fc.nat(9999), fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([seed, place, add]) => {
    const value = row.make(drawer(seed));
    const places = [...value.matchAll(/\d/g)].map(({ index }) => index);
    const at = places[place % places.length] ?? 0;
    return value.slice(0, at) + String((Number(value.charAt(at)) + add) % 10) + value.slice(at + 1);
  });

  if (sees === 'most') {
    it('holds by its rule, and seldom with another digit', () => {
      const all = fc.sample(changed, { numRuns: 400, seed: 11 });
      expect(values(row, 60).filter(value => !takes(kind, value))).toEqual([]);
      expect(all.filter(value => takes(kind, value)).length).toBeLessThan(all.length * 0.2);
    });
    return;
  }

  it('holds by its rule, and with no other digit', () => {
    expect(values(row, 60).filter(value => !takes(kind, value))).toEqual([]);
    fc.assert(
      fc.property(changed, value => !takes(kind, value)),
      FIXED
    );
  });

  if (sees === 'digits and swaps') {
    it('notices neighbours that changed places', () => {
      fc.assert(
        fc.property(fc.nat(9999), fc.nat(40), (seed, place) => {
          const value = row.make(drawer(seed));
          const at = place % (value.length - 1);
          const [one, two] = [value.charAt(at), value.charAt(at + 1)];
          fc.pre(one !== two && /\d\d/.test(one + two));
          return !takes(kind, value.slice(0, at) + two + one + value.slice(at + 2));
        }),
        FIXED
      );
    });
  }
}
