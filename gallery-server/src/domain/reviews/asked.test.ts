import { describe, expect, it } from 'vitest';
import { releasedIn, removedBy } from './asked.js';

describe('a manifest', () => {
  const released = [{ cell: 3, output: 0, reason: 'A count of stations' }];

  it('tells what was let out and how much was removed', () => {
    const manifest = JSON.stringify({ redaction: { removed: 12, released } });
    expect([releasedIn(manifest), removedBy(manifest)]).toEqual([released, 12]);
  });

  it.each(['{}', '{"redaction":{}}', '{"redaction":{"released":[{"cell":"x"},null,7],"removed":"many"}}'])(
    'of an older engine tells nothing: %s',
    manifest => {
      expect([releasedIn(manifest), removedBy(manifest)]).toEqual([[], 0]);
    }
  );
});
