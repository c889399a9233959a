import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainView, ViewBuilder } from './view.js';
import type { View } from './view.js';

const sources = (view: View, text: string, part: string): string[] => {
  const start = view.text.indexOf(part);
  return view.sourcesOf({ start, end: start + part.length }).map(span => text.slice(span.start, span.end));
};

describe('a view', () => {
  it('of the text itself is where it is', () => {
    expect(plainView('abc').sourcesOf({ start: 1, end: 2 })).toEqual([{ start: 1, end: 2 }]);
  });

  it('swallows what was left out inside a finding', () => {
    const text = 'to\u200bken rest';
    const view = new ViewBuilder(plainView(text), 'visible').copy(0, 2).copy(3, text.length).done();
    expect(view.text).toBe('token rest');
    expect(sources(view, text, 'token')).toEqual(['to\u200bken']);
    expect(sources(view, text, 'ken')).toEqual(['ken']);
  });

  it('leaves alone what lies between two pieces that stand apart', () => {
    const text = '"ab" + "cd"';
    const view = new ViewBuilder(plainView(text), 'literals').copy(1, 3).apart().copy(8, 10).done();
    expect(view.text).toBe('abcd');
    expect(sources(view, text, 'bc')).toEqual(['b', 'c']);
  });

  it('takes a decoded piece whole', () => {
    const text = 'x = &quot;a&quot;';
    const view = new ViewBuilder(plainView(text), 'entities').copy(0, 4).replace('"', 4, 10).copy(10, 11).done();
    expect(view.text).toBe('x = "a');
    expect(sources(view, text, '"')).toEqual(['&quot;']);
    expect(sources(view, text, '= "a')).toEqual(['= &quot;a']);
  });

  it('takes a piece of the same length whole when its characters are others', () => {
    const text = 'say uryyb now';
    const view = new ViewBuilder(plainView(text), 'rot13').copy(0, 4).replace('hello', 4, 9).copy(9, 13).done();
    expect(sources(view, text, 'ell')).toEqual(['uryyb']);
  });

  it('of a view leads back to the written text', () => {
    const text = 'a\u200bb&amp;c\u200bd';
    const first = new ViewBuilder(plainView(text), 'visible').copy(0, 1).copy(2, 9).copy(10, 11).done();
    expect(first.text).toBe('ab&amp;cd');
    const second = new ViewBuilder(first, 'entities').copy(0, 2).replace('&', 2, 7).copy(7, 9).done();
    expect(second.text).toBe('ab&cd');
    expect(second.name).toBe('visible > entities');
    expect(sources(second, text, 'b&c')).toEqual(['b&amp;c']);
    expect(sources(second, text, 'cd')).toEqual(['c\u200bd']);
  });

  it('built of copies is found where it was copied from, wherever it is cut', () => {
    const cuts = fc.uniqueArray(fc.nat(30), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 31, maxLength: 31 }), cuts, fc.nat(30), fc.nat(30), (text, at, from, to) => {
        const builder = new ViewBuilder(plainView(text), 'cut');
        let last = 0;
        for (const cut of [...at].sort((a, b) => a - b)) {
          builder.copy(last, cut);
          last = cut;
        }
        const view = builder.copy(last, text.length).done();
        expect(view.text).toBe(text);
        const span = { start: Math.min(from, to), end: Math.max(from, to) + 1 };
        expect(view.sourcesOf(span)).toEqual([span]);
      })
    );
  });
});
