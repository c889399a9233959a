import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { infrastructureDetectors } from './index.js';
import { contexts, lookalikes, traces } from '../../testing/traces.js';

const matcher = createMatcher(infrastructureDetectors);

/** What of a text goes, stretches that overlap as one. */
function gone(text: string): string[] {
  const spans = matcher.find(text).sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = parts.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
    } else {
      parts.push({ start, end });
    }
  }
  return parts.map(({ start, end }) => text.slice(start, end));
}

describe.each(traces)('%s', (_, written, value) => {
  it.each(contexts)('is found %s', (_place, around) => {
    const text = around(written);
    expect(gone(text).join(' ')).toContain(value);
  });

  it('leaves the rest of its line alone', () => {
    const text = `before = 1; ${written} ; after = 2`;
    const left = gone(text).reduce((rest, part) => rest.replace(part, ''), text);
    expect(left).toContain('before = 1;');
    expect(left).toContain('after = 2');
    expect(left).not.toContain(value);
  });
});

describe.each(lookalikes)('%s', (_, text) => {
  it('stays', () => {
    expect(gone(text)).toEqual([]);
    expect(gone(`# see ${text} for more`)).toEqual([]);
  });
});

describe('every detector of traces', () => {
  const seen = new Set(
    traces.flatMap(([, written]) =>
      contexts.flatMap(([, around]) => matcher.find(around(written)).map(({ rule }) => rule))
    )
  );
  it.each(infrastructureDetectors.map(({ id }) => id))('%s finds something of these rows', id => {
    expect(seen.has(id), [...seen].join(' ')).toBe(true);
  });
});
