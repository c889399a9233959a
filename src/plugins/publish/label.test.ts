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

  it('says where a version stands that others may not read', () => {
    const at = { kind: 'published', version: 3, changes: null } as const;
    expect(label({ ...at, stands: { state: 'waiting' } })).toBe('Waiting for a reviewer');
    expect(label({ ...at, stands: { state: 'returned', notes: 1, cell: 7 } })).toBe('Returned: note on cell 7');
    expect(label({ ...at, stands: { state: 'returned', notes: 1, cell: 0 } })).toBe('Returned: note on cell 0');
    expect(label({ ...at, stands: { state: 'returned', notes: 1, cell: null } })).toBe('Returned: 1 note');
    expect(label({ ...at, stands: { state: 'returned', notes: 3, cell: 7 } })).toBe('Returned: 3 notes');
    expect(label({ ...at, stands: { state: 'closed' } })).toBe('v3 is closed');
    const changed = { ...at, changes: '2 cells changed' };
    expect(label({ ...changed, stands: { state: 'waiting' } })).toBe('Waiting for a reviewer · 2 cells changed');
    expect(label({ ...changed, stands: { state: 'closed' } })).toBe('v3 is closed · 2 cells changed');
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
      { kind: 'published', version: 2, changes: null },
      { kind: 'published', version: 2, changes: null, stands: { state: 'waiting' } },
      { kind: 'published', version: 2, changes: null, stands: { state: 'returned', notes: 1, cell: 7 } },
      { kind: 'published', version: 2, changes: null, stands: { state: 'closed' } }
    ];
    expect(standings.every(one => captionOf(one, english).startsWith('Publish'))).toBe(true);
  });
});
