import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewsOf } from '../scan.js';
import { readings } from './index.js';

const INNER = 'note: the door opens with marble-otter-4177 tonight';
const bytes = (text: string | Uint8Array): Buffer => Buffer.from(text);
const layers: Readonly<Record<string, (text: string) => string>> = {
  base64: text => bytes(text).toString('base64'),
  'base64 for addresses': text => bytes(text).toString('base64url'),
  hex: text => bytes(text).toString('hex'),
  'hex in capitals': text => bytes(text).toString('hex').toUpperCase(),
  gzip: text => gzipSync(text).toString('base64'),
  zlib: text => deflateSync(text).toString('base64'),
  'bare deflate': text => deflateRawSync(text).toString('base64'),
  'UTF-16': text => Buffer.from(text, 'utf16le').toString('base64'),
  entities: text => [...text].map(one => `&#${one.charCodeAt(0)};`).join(''),
  percent: text => [...text].map(one => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  escapes: text => [...text].map(one => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  'pairs of hex': text => (bytes(text).toString('hex').match(/../g) ?? []).join(' '),
  'pairs with colons': text => (bytes(text).toString('hex').match(/../g) ?? []).join(':'),
  'numbers in a list': text => `[${[...text].map(one => one.charCodeAt(0)).join(', ')}]`,
  bits: text => [...text].map(one => one.charCodeAt(0).toString(2).padStart(8, '0')).join(' '),
  'calls of chr': text => [...text].map(one => `chr(${one.charCodeAt(0)})`).join(' + ')
};
const packs = ['base64', 'hex', 'gzip', 'zlib', 'base64 for addresses'];
const reads = (text: string): boolean => viewsOf(text, readings).some(view => view.text.includes(INNER));

describe('what is encoded', () => {
  it.each(Object.keys(layers))('in %s is read', name => {
    expect(reads(`x = "${layers[name]?.(INNER) ?? ''}"`)).toBe(true);
  });

  const twice = packs.flatMap(outer => Object.keys(layers).map(inner => [outer, inner] as const));
  it.each(twice)('in %s around %s is read', (outer, inner) => {
    expect(reads(`x = "${layers[outer]?.(layers[inner]?.(INNER) ?? '') ?? ''}"`)).toBe(true);
  });

  it('in four packs is read, and stands where the outermost does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...packs), { minLength: 4, maxLength: 4 }), names => {
        const packed = names.reduce((text, name) => layers[name]?.(text) ?? '', INNER);
        const text = `before = 1\nx = "${packed}"\nafter = 2`;
        const view = viewsOf(text, readings).find(one => one.text.includes(INNER));
        const start = view?.text.indexOf(INNER) ?? 0;
        const [span] = view?.sourcesOf({ start, end: start + INNER.length }) ?? [];
        expect(text.slice(span?.start, span?.end).replace(/=+$/, '')).toBe(packed.replace(/=+$/, ''));
      }),
      { numRuns: 40 }
    );
  });
});

/* Ordinary text that looks a little like each: nothing is read into it. */
const plain: readonly [looks: string, text: string][] = [
  ['a long name', 'gradient_boosting_regressor_with_a_long_name = build_estimator_from_configuration(parameters)'],
  ['a git id', 'commit 3f2a9c1e8b7d6f5a4c3b2e1d0f9a8b7c6d5e4f3a'],
  ['a uuid', '6f1c2f5e-8f0b-4c4e-9d7a-2b9f3c1d0e5a'],
  ['a list of counts', 'counts = [120, 1400, 3, 99012, 7, 15, 12]'],
  ['hours', '08:15 09:30 10:45'],
  ['a path of a module', 'from sklearn.model_selection.validation import cross_val_score'],
  ['a sum', 'total = 0b1010 + 0b0110'],
  ['a sentence', 'The quick brown fox jumps over the lazy dog, and 12 of 30 were counted']
];

describe('ordinary text', () => {
  it.each(plain)('that looks like %s is not opened', (_, text) => {
    expect(viewsOf(text, readings).filter(({ name }) => name.includes('unpacked'))).toEqual([]);
  });

  it('of every kind is read without failing, and every stretch of every view lies in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        for (const view of viewsOf(text, readings)) {
          for (const { start, end } of view.sourcesOf({ start: 0, end: view.text.length })) {
            expect(start >= 0 && end <= text.length && start <= end).toBe(true);
          }
        }
      }),
      { numRuns: 200 }
    );
  });
});
