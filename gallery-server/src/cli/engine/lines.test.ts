import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.js';

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

async function all(text: string, size: number, longest?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(chunked(new TextEncoder().encode(text), size), longest)) {
    lines.push(line);
  }
  return lines;
}

describe('lines', () => {
  it('are the same however the bytes come', async () => {
    const piece = fc.constantFrom('a', 'ü', '😀', '\n', '\r', '\u2028', '\u0085', '{"id":1}');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (pieces, size) => {
        const text = pieces.join('');
        const expected = text.split('\n');
        expect(await all(text, size)).toEqual(expected.at(-1) === '' ? expected.slice(0, -1) : expected);
      }),
      { numRuns: 300 }
    );
  });

  it('lose the mark at the beginning of a file and nowhere else', async () => {
    expect(await all('\ufeffa\n\ufeffb\n', 2)).toEqual(['a', '\ufeffb']);
  });

  it('that are too long are told, and not kept', async () => {
    expect(await all(`short\n${'x'.repeat(50)}\nend`, 7, 20)).toEqual(['short', null, 'end']);
  });
});
