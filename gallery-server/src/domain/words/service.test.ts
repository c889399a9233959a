import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { nobody } from '../identity/model.js';
import type { Denial } from '../identity/ports.js';
import { done } from '../outcome.js';
import { nameOfSpace, namePolicy, WordsGate } from './service.js';

/** The gate over a check that ends in what a test says. */
function make(fails: Error | null): { gate: WordsGate; denied: Denial[]; checked: unknown[] } {
  const denied: Denial[] = [];
  const checked: unknown[] = [];
  const gate = new WordsGate({
    inspector: {
      check: async (...asked) => {
        checked.push(asked);
        if (fails !== null) {
          throw fails;
        }
      }
    },
    writer: { recordDenial: async denial => void denied.push(denial) },
    clock: () => 7
  });
  return { gate, denied, checked };
}

const place = {
  file: 'fields',
  path: 'name',
  cell: null,
  place: 'name',
  start: 5,
  end: 9,
  kind: 'TOKEN'
};
const sensitive = new VitrineError(
  'not-redacted',
  { cell: null, place: 'name', field: 'name', count: 1 },
  { places: [place] }
);

describe('words that others will read', () => {
  it('pass where nothing would be removed, and are not noted', async () => {
    const { gate, denied, checked } = make(null);
    expect(await gate.check(nobody, nameOfSpace('Forecasts', null))).toEqual(done(undefined));
    expect([denied, checked]).toEqual([[], [[{ files: [], texts: { name: 'Forecasts' } }, namePolicy]]]);
  });

  it('are refused with the place of what was found; the event has no words', async () => {
    const { gate, denied } = make(sensitive);
    expect(await gate.check(nobody, nameOfSpace('Team secret', 'space'))).toEqual({
      ok: false,
      refusal: { code: 'words-sensitive', params: { field: 'name', count: 1 }, places: [place] }
    });
    expect(denied).toEqual([
      {
        actor: null,
        action: 'space.rename',
        subject: 'space',
        space: 'space',
        payload: { code: 'words-sensitive', place: 'name', count: 1 },
        now: 7
      }
    ]);
  });

  it('are refused where the check breaks, and that is noted', async () => {
    const broken = new VitrineError('redaction-failed');
    const { gate, denied } = make(broken);
    await expect(gate.check(nobody, nameOfSpace('Team', null))).rejects.toBe(broken);
    expect(denied.map(one => one.payload)).toEqual([{ code: 'redaction-failed', place: null, count: null }]);
  });

  it('wait without an event where too many are looked at', async () => {
    const { gate, denied } = make(new VitrineError('rate-limited', { seconds: 5 }));
    await expect(gate.check(nobody, nameOfSpace('Team', null))).rejects.toMatchObject({ code: 'rate-limited' });
    expect(denied).toEqual([]);
  });
});
