import { describe, expect, it } from 'vitest';
import { applied, removalsOf } from './apply.js';
import type { Detector } from './detect/model.js';
import { patternRecogniser } from './detect/recogniser.js';
import type { Recogniser } from './detect/recogniser.js';
import { createPlaceholders } from './placeholders.js';
import { createScanner, DEPTH, viewsOf } from './scan.js';
import type { Hit, Reading } from './scan.js';
import { ViewBuilder } from './views/view.js';

const whole =
  (name: string, make: (text: string) => string | null): Reading =>
  view => {
    const text = make(view.text);
    return text === null ? [] : [new ViewBuilder(view, name).replace(text, 0, view.text.length).done()];
  };

describe('the ways to read a text', () => {
  it('are each taken once, the written one first', () => {
    const upper = whole('upper', text => text.toUpperCase());
    expect(viewsOf('abc', [upper, upper]).map(view => view.text)).toEqual(['abc', 'ABC']);
  });

  it('are followed as deep as is said, and not for ever', () => {
    const longer = whole('longer', text => `${text}x`);
    expect(viewsOf('a', [longer]).map(view => view.text)).toEqual(
      Array.from({ length: DEPTH + 1 }, (_, index) => `a${'x'.repeat(index)}`)
    );
  });

  it('end where they grow beyond measure', () => {
    const bomb = whole('bomb', text => text.repeat(1000));
    const views = viewsOf('0123456789', [bomb]);
    expect(views.length).toBeGreaterThan(1);
    expect(views.reduce((sum, view) => sum + view.text.length, 0)).toBeLessThan(2_100_000);
  });
});

describe('a hit', () => {
  const numbers = patternRecogniser('numbers', [
    { id: 'four', type: 'ID', family: 'personal', keywords: [], pattern: /\d{4}/g }
  ]);

  it('covers the whole of what was decoded to it', () => {
    const decode = whole('decode', text => (text === 'secret' ? 'see 1234' : null));
    const scanner = createScanner({ recognisers: [numbers], readings: [decode] });
    expect(scanner.hits('secret')).toMatchObject([{ start: 0, end: 6, value: '1234', rule: 'four' }]);
  });

  it('is none where a placeholder stands already', () => {
    const words = patternRecogniser('words', [
      { id: 'word', type: 'NAME', family: 'personal', keywords: [], pattern: /[A-Z]+-\d+/g }
    ]);
    const scanner = createScanner({ recognisers: [words], readings: [] });
    expect(scanner.hits('EMAIL-1 UTF-8').map(hit => hit.value)).toEqual(['UTF-8']);
  });
});

describe('the secrets of a text', () => {
  const pin: Detector = { id: 'pin', type: 'SECRET', family: 'secret', keywords: ['pin'], pattern: /pin\d{4}/g };
  const who: Detector = { id: 'who', type: 'USER', family: 'personal', keywords: ['pin'], pattern: /pin[a-z]{4}/g };
  const late: Detector = { id: 'late', type: 'TOKEN', family: 'secret', keywords: ['4'], pattern: /\d{4}(?=x)/g };
  const upper = whole('upper', text => (text === text.toUpperCase() ? null : text.toUpperCase()));
  const lower = whole('lower', text => (text === text.toLowerCase() ? null : text.toLowerCase()));
  const finds: Recogniser = {
    id: 'both',
    find: ({ text }) => [
      { start: 0, end: 1, type: 'NAME', family: 'personal', rule: 'first' },
      { start: text.length - 1, end: text.length, type: 'SECRET', family: 'secret', rule: 'last' }
    ]
  };
  const scanner = createScanner({
    recognisers: [patternRecogniser('patterns', [who, late, pin]), finds],
    readings: [lower, upper]
  });

  it.each(['pin1234', 'PIN1234x', 'pinabcd pin1234x', 'pinabcd', 'TOKEN-1 pin9999', 'x'])(
    'are those among all that is found, in their order: %s',
    text => {
      const all = scanner.hits(text).filter(({ family }) => family === 'secret');
      expect(scanner.secrets(text)).toEqual(all);
      expect(all.length).toBeGreaterThan(0);
    }
  );

  it('are not asked of what says that it finds none', () => {
    const never: Recogniser = {
      id: 'never',
      harmless: true,
      find: () => {
        throw new Error('asked');
      }
    };
    const careful = createScanner({ recognisers: [never, finds], readings: [] });
    expect(careful.secrets('abc').map(({ rule }) => rule)).toEqual(['last']);
    expect(() => careful.hits('abc')).toThrow('asked');
  });

  it('are what is packed too deep as well', () => {
    const sealed: Reading = view => [{ ...new ViewBuilder(view, 'shut').done(), sealed: [{ start: 1, end: 3 }] }];
    const shut = createScanner({ recognisers: [], readings: [sealed] });
    expect(shut.secrets('abcd')).toEqual(shut.hits('abcd'));
    expect(shut.secrets('abcd')[0]).toMatchObject({ start: 1, end: 3, rule: 'not-looked-into' });
  });
});

describe('what is removed', () => {
  const hit = (start: number, end: number, more: Partial<Hit> = {}): Hit => ({
    start,
    end,
    type: 'ID',
    family: 'personal',
    rule: 'r',
    value: `${start}-${end}`,
    parts: [{ start, end }],
    ...more
  });
  const write = (text: string, hits: Hit[]): string => applied(text, removalsOf(hits), createPlaceholders(false, []));

  it('is what any hit covers, named once by the gravest', () => {
    const secret = hit(2, 5, { family: 'secret', type: 'TOKEN' });
    expect(write('0123456789', [hit(4, 8), secret])).toBe('01TOKEN89');
    expect(write('0123456789', [secret, hit(4, 8)])).toBe('01TOKEN89');
    expect(write('0123456789', [hit(1, 9), hit(3, 4, { type: 'NAME' })])).toBe('0ID9');
  });

  it('leaves neighbours apart', () => {
    expect(write('aabb', [hit(0, 2), hit(2, 4, { type: 'NAME' })])).toBe('IDNAME');
  });

  it('names a value that stands in pieces once', () => {
    const pieces = hit(1, 10, {
      parts: [
        { start: 1, end: 3 },
        { start: 8, end: 10 }
      ]
    });
    expect(write('"ab" + "cd"', [pieces])).toBe('"ID" + ""');
  });

  it('is nothing where nothing was found', () => {
    expect(write('abc', [])).toBe('abc');
  });
});
