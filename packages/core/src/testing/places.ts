import { describe, expect, it } from 'vitest';
import { applied, removalsOf } from '../redaction/apply.js';
import { scannerOf } from '../redaction/catalogue.js';
import { createMatcher } from '../redaction/detect/matcher.js';
import type { Detector } from '../redaction/detect/model.js';
import { createPlaceholders } from '../redaction/placeholders.js';
import { made } from './made.js';

const scanner = scannerOf('open');
const VALUE = /\{pw\}|\{[dhalUzZb]\d{1,4}\}/;
const PASSWORDS = ['rk7Lqpz!tw', 'Vq9#xTb2mLw', 'h4Kz_pW7qRt2', 'zU-86qQm+kd3'];
/** What people and programs write where a value would stand. */
const HARMLESS = [
  '<password>',
  '<your-token>',
  '${DB_PASSWORD}',
  '$PASSWORD',
  '{{ password }}',
  '%(password)s',
  '{password}',
  'YOUR_PASSWORD',
  'YOUR_API_KEY',
  'your-password-here',
  'ENTER_PASSWORD_HERE',
  'insert_token_here',
  'changeme',
  'example-password',
  'my_password',
  'db_password',
  'password',
  '********',
  'xxxxxxxxxxxx',
  'REDACTED',
  '[hidden]',
  'None',
  'PASSWORD-1',
  'SECRET-3',
  'TOKEN-12'
];

interface Written {
  text: string;
  start: number;
  value: string;
}

/** A place with a value in it: the first `{pw}` or `{a40}` of a row. */
function written(row: string, seed: number): Written {
  const [shape = ''] = VALUE.exec(row) ?? [];
  const value = shape === '{pw}' ? PASSWORDS[seed % PASSWORDS.length] : made(shape, seed);
  const [before, ...rest] = row.split(shape);
  const head = made(before, seed);
  return { text: head + value + made(rest.join(value), seed), start: head.length, value };
}

const covered = (text: string, start: number, length: number): boolean => {
  const open = new Set(Array.from({ length }, (_, at) => start + at));
  scanner.hits(text).forEach(({ parts }) =>
    parts.forEach(part => {
      for (let at = part.start; at < part.end; at++) {
        open.delete(at);
      }
    })
  );
  return open.size === 0;
};

/**
 * Places in which a value is found, whichever it is, and in which nothing is found that only stands for one.
 * Every detector of the list has a place in which it is the one that finds.
 * @param named whether a name could stand in the value's place; not within keys and hashes
 */
export function describePlaces(detectors: readonly Detector[], rows: readonly string[], named = true): void {
  it('has a place for each', () => {
    const missing = new Map(detectors.map(detector => [detector.id, createMatcher([detector])]));
    for (const row of rows) {
      const { text, start, value } = written(row, 1);
      for (const [id, matcher] of missing) {
        if (matcher.find(text).some(found => found.start < start + value.length && found.end > start)) {
          missing.delete(id);
        }
      }
    }
    expect([...missing.keys()]).toEqual([]);
  });

  describe.each(rows)('%s', row => {
    it('gives its value away, whichever it is', () => {
      const left = [0, 1, 2, 3]
        .map(seed => written(row, seed))
        .filter(one => !covered(one.text, one.start, one.value.length));
      expect(left.map(({ text }) => text)).toEqual([]);
    });

    const alone = named && row.split(new RegExp(VALUE, 'g')).length === 2;
    if (alone) {
      it('holds nothing where only the name of a value stands', () => {
        const [shape = ''] = VALUE.exec(row) ?? [];
        const found = HARMLESS.filter(harmless => {
          const text = made(row.replace(shape, harmless).replaceAll(shape, harmless), 1);
          const start = row.indexOf(shape);
          return scanner.hits(text).some(hit => hit.start < start + harmless.length && hit.end > start);
        });
        expect(found).toEqual([]);
      });
    }

    it('is settled once the value is out', () => {
      const { text } = written(row, 1);
      const once = applied(text, removalsOf(scanner.hits(text)), createPlaceholders(true, [text]));
      const twice = applied(once, removalsOf(scanner.hits(once)), createPlaceholders(true, [once]));
      expect(twice).toBe(once);
    });
  });
}
