import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholderTypes } from './placeholders.js';
import type { Hit } from './scan.js';
import { apartFromPlaceholders } from './settled.js';

/** A finding over what stands between brackets; several pairs are its parts. */
function marked(given: string): { text: string; hit: Hit } {
  const parts: { start: number; end: number }[] = [];
  let text = '';
  for (const letter of given) {
    if (letter === '[') {
      parts.push({ start: text.length, end: text.length });
    } else if (letter === ']') {
      (parts.at(-1) as { end: number }).end = text.length;
    } else {
      text += letter;
    }
  }
  const [first, last] = [parts[0], parts.at(-1)];
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const value = parts.map(({ start, end }) => text.slice(start, end)).join('');
  return { text, hit: { ...span, parts, value, type: 'ID', family: 'personal', rule: 'test' } as unknown as Hit };
}
const left = (given: string): string[] => {
  const { text, hit } = marked(given);
  return apartFromPlaceholders(text, [hit]).flatMap(({ parts }) =>
    parts.map(({ start, end }) => text.slice(start, end))
  );
};

describe('what was found beside what already stands in its place', () => {
  it.each([
    ['nothing of ours is near', 'a [secret] b', ['secret']],
    ['a placeholder stands elsewhere', 'EMAIL-1 and [secret]', ['secret']],
    ['it is a placeholder', 'a [EMAIL-1] b', []],
    ['it is a placeholder without a number', 'a [EMAIL] b', []],
    ['it is part of one', 'a EMA[IL-1] b', []],
    ['it is the number of one', 'a EMAIL-[1234] b', []],
    ['it is two of them', '[EMAIL-1, NAME-2]', []],
    ['it is one in quotes', '["EMAIL-1"]', []],
    ['it begins with one', '[EMAIL-1 secret]', ['EMAIL-1 secret']],
    ['it ends with one', '[secret EMAIL-1]', ['secret EMAIL-1']],
    ['one stands inside', '[a EMAIL-1 b]', ['a EMAIL-1 b']],
    ['it begins inside one', 'EMA[IL-1 secret]', [' secret']],
    ['it ends inside one', '[secret EMA]IL-1', ['secret ']],
    ['it reaches from one to another', 'EMA[IL-1 secret NA]ME-2', [' secret ']],
    ['it begins and ends inside, with signs between', 'EMA[IL-1, NA]ME-2', []],
    ['a part of it is one', '[EMAIL-1]+[secret]', ['secret']],
    ['its last part is one', '[secret]+[EMAIL-1]', ['secret']],
    ['all its parts are', '[EMAIL-1]+[NAME-2]', []],
    ['it only looks like one', '[MAIL-1]', ['MAIL-1']],
    ['it has small letters', '[email-1]', ['email-1']],
    ['its number is too long', '[EMAIL-1234567]', ['EMAIL-1234567']],
    ['it goes on behind', '[EMAIL-1x]', ['EMAIL-1x']],
    ['it goes on before', '[xEMAIL-1]', ['xEMAIL-1']],
    ['it is a name with more behind a hyphen', '[EMAIL-1-a]', ['EMAIL-1-a']]
  ])('%s: %s', (_, given, kept) => {
    expect(left(given)).toEqual(kept);
  });

  it.each(placeholderTypes)('%s is known, with a number and without', type => {
    expect([left(`[${type}]`), left(`"[${type}-7]"`)]).toEqual([[], []]);
  });

  it('says again where it begins and ends', () => {
    const { text, hit } = marked('EMA[IL-1 secret NA]ME-2');
    const [only] = apartFromPlaceholders(text, [hit]);
    expect(text.slice(only?.start, only?.end)).toBe(' secret ');
  });

  it('never grows, never leaves its stretch, and is a fixed point', () => {
    const bit = fc.constantFrom('[', ']', 'EMAIL-1', 'NAME', 'secret', ' ', '-', '2', 'KEY-3');
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), bits => {
        const inside = bits.filter(one => one !== '[' && one !== ']');
        const cut = Math.floor(inside.length / 2);
        const { text, hit } = marked(`${inside.slice(0, cut).join('')}[${inside.slice(cut).join('')}]`);
        const once = apartFromPlaceholders(text, [hit]);
        expect(apartFromPlaceholders(text, once)).toEqual(once);
        expect(once.every(({ start, end }) => start >= hit.start && end <= hit.end)).toBe(true);
      })
    );
  });
});
