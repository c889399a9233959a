import { describe, expect, it } from 'vitest';
import { placeholderTypes } from '../redaction/placeholders.js';
import { placeWord, sensitivePlaces, sensitiveWord } from './index.js';

const english = { source: 'text', output: 'output' } as const;

describe('what was found, in words', () => {
  it('has a word for every type of placeholder, each its own', () => {
    const words = placeholderTypes.map(type => sensitiveWord(type));
    expect(new Set(words).size).toBe(placeholderTypes.length);
    expect(words).not.toContain('Sensitive item');
    expect(sensitiveWord('NEW')).toBe('Sensitive item');
  });

  it('names places', () => {
    const places = ['source', 'output', 'attachment', 'metadata', 'cell-metadata', 'key', 'id'] as const;
    expect(new Set(places.map(place => placeWord(place))).size).toBe(places.length);
    expect([placeWord('source'), placeWord('output')]).toEqual([english.source, english.output]);
  });

  it('adds up what different rules found, by cell, and leaves out what was no value', () => {
    const item = { cell: 2, place: 'source', kind: 'EMAIL', rule: 'email', count: 1 } as const;
    expect(
      sensitivePlaces([
        item,
        { ...item, rule: 'seen-elsewhere', count: 2 },
        { ...item, cell: null, place: 'metadata', kind: 'metadata', rule: 'allow-list', count: 9 },
        { ...item, cell: null, place: 'metadata', kind: 'PATH', rule: 'path' }
      ])
    ).toEqual([
      { cell: null, place: 'metadata', kind: 'PATH', count: 1 },
      { cell: 2, place: 'source', kind: 'EMAIL', count: 3 }
    ]);
  });
});
