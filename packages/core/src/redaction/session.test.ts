import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternRecogniser } from './detect/recogniser.js';
import type { Detector } from './detect/model.js';
import { createScanner } from './scan.js';
import { cleaned } from './session.js';
import { readings } from './views/index.js';

const detectors: Detector[] = [
  { id: 'pin', type: 'SECRET', family: 'secret', keywords: ['pin'], pattern: /pin (?<value>\d{8})/g, reach: 0 },
  {
    id: 'mail',
    type: 'EMAIL',
    family: 'personal',
    keywords: ['@'],
    pattern: /[a-z]{1,20}@[a-z]{1,20}\.org/g,
    reach: 20
  }
];
const scanner = createScanner({ recognisers: [patternRecogniser('test', detectors)], readings });
const where = { cell: 0, place: 'source' } as const;

const clean = (texts: string[], numbered = true): string[] =>
  cleaned(scanner, numbered, session => texts.map(text => session.text(text, where))).value;

describe('the texts of a notebook', () => {
  it('lose what is found, and keep the rest as it was', () => {
    expect(clean(['mail a@b.org, pin 12345678.', 'nothing here'])).toEqual([
      'mail EMAIL-1, pin SECRET-1.',
      'nothing here'
    ]);
  });

  it('lose everywhere what was found anywhere', () => {
    expect(clean(['see 12345678', 'pin 12345678'])).toEqual(['see SECRET-1', 'pin SECRET-1']);
  });

  it('are read without what nobody sees', () => {
    expect(clean(['pin 1234\u200b5678'])).toEqual(['pin SECRET-1']);
  });

  it('give the same value the same name, and no name of its own in a profile that counts nothing', () => {
    expect(clean(['a@b.org c@d.org', 'c@d.org'])).toEqual(['EMAIL-1 EMAIL-2', 'EMAIL-2']);
    expect(clean(['a@b.org c@d.org', 'c@d.org'], false)).toEqual(['EMAIL EMAIL', 'EMAIL']);
  });

  it('that are read as one are cleaned as one, each in its place', () => {
    const run = (texts: string[]): string[] => cleaned(scanner, true, session => session.joined(texts, where)).value;
    expect(run(['pin 1234', '5678 and a@b.org'])).toEqual(['pin SECRET-1', ' and EMAIL-1']);
    expect(run(['pin 12', '34', '5678'])).toEqual(['pin SECRET-1', '', '']);
    expect(run(['pin 12345678'])).toEqual(['pin SECRET-1']);
  });

  it('are counted by place, kind and rule, without a value', () => {
    const { items } = cleaned(scanner, true, session => [
      session.text('a@b.org c@d.org', where),
      session.text('pin 12345678', { cell: 1, place: 'output' }),
      session.text('12345678', { cell: 2, place: 'output' })
    ]);
    expect(items).toEqual([
      {
        cell: 0,
        place: 'source',
        kind: 'EMAIL',
        rule: 'mail',
        count: 2,
        family: 'personal',
        names: ['EMAIL-1', 'EMAIL-2']
      },
      { cell: 1, place: 'output', kind: 'SECRET', rule: 'pin', count: 1, family: 'secret', names: ['SECRET-1'] },
      {
        cell: 2,
        place: 'output',
        kind: 'SECRET',
        rule: 'seen-elsewhere',
        count: 1,
        family: 'secret',
        names: ['SECRET-1']
      }
    ]);
  });

  it('come out of a second pass as they went in', () => {
    const word = fc.constantFrom('pin ', '12345678', '87654321', ' a@b.org', 'EMAIL-3', ' ', 'x', '\u200b', '\n');
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { maxLength: 12 }).map(all => all.join('')),
          { maxLength: 4 }
        ),
        texts => {
          const once = clean(texts);
          expect(clean(once)).toEqual(once);
        }
      )
    );
  });
});
