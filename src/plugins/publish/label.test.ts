import { describe, expect, it } from 'vitest';
import { english } from '@vitrine/core/words';
import { captionOf, labelOf, shorten, type Standing } from './label';

const label = (standing: Standing): string => labelOf(standing, english);

describe('the toolbar button', () => {
  it('is an action first and a state afterwards', () => {
    expect(label({ kind: 'new' })).toBe('Publish');
    expect(label({ kind: 'published', version: 3, changes: null })).toBe('Published v3');
    expect(label({ kind: 'published', version: 3, changes: '2 cells changed' })).toBe('v3 · 2 cells changed');
  });

  it('names what a fork began as', () => {
    expect(label({ kind: 'fork', title: 'Station forecast', newer: false })).toBe('Fork of Station forecast');
    expect(label({ kind: 'fork', title: 'Station forecast', newer: true })).toBe(
      'Fork of Station forecast · newer version'
    );
    expect(label({ kind: 'fork', title: null, newer: false })).toBe('Fork');
  });

  it('keeps long titles short, without cutting a letter in two', () => {
    expect(shorten('a'.repeat(40))).toBe(`${'a'.repeat(31)}…`);
    expect([...shorten('🚲'.repeat(40))]).toHaveLength(32);
    expect(shorten('  short ')).toBe('short');
  });

  it('always says in its tooltip what a click does', () => {
    const standings: Standing[] = [
      { kind: 'new' },
      { kind: 'fork', title: null, newer: false },
      { kind: 'fork', title: 'A', newer: true },
      { kind: 'published', version: 2, changes: null }
    ];
    expect(standings.every(one => captionOf(one, english).startsWith('Publish'))).toBe(true);
  });
});
