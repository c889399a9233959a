import { VitrineError } from '@vitrine/core/errors';
import { describe, expect, it } from 'vitest';
import { checkpointText, readCheckpoint, signedText } from './checkpoint.js';
import type { ChainHead, SignedCheckpoint } from './checkpoint.js';

const head = (chain: string, events: number, sign = 'a'): ChainHead => ({ chain, events, head: sign.repeat(64) });

const good: SignedCheckpoint = {
  format: 1,
  event: 9,
  after: 4,
  time: 1_790_000_000_000,
  keyId: 'key-1',
  chains: [head('A-space', 3), head('instance', 9, 'b'), head('space_b', 1, 'c')],
  signature: `${'A'.repeat(86)}==`
};

/** How a text that is no checkpoint is answered. */
function refused(text: string): string {
  try {
    readCheckpoint(text);
  } catch (error) {
    return error instanceof VitrineError ? error.code : 'thrown';
  }
  return 'taken';
}

describe('a checkpoint', () => {
  it('is read as it was written', () => {
    expect(readCheckpoint(checkpointText(good))).toEqual(good);
    const first = { ...good, event: 1, after: 0, time: 0, chains: [head('instance', 1)] };
    expect(readCheckpoint(checkpointText(first))).toEqual(first);
  });

  it.each<[string, object]>([
    ['another format', { format: 2 }],
    ['an event before the first', { event: 0 }],
    ['half an event', { event: 9.5 }],
    ['an event that its own chain did not reach', { event: 10 }],
    ['a number below nothing', { after: -1 }],
    ['a time as text', { time: '2026-09-21' }],
    ['a time before 1970', { time: -1 }],
    ['a key with a path in it', { keyId: '../key-1' }],
    ['no name of a key', { keyId: '' }],
    ['half a signature', { signature: 'A'.repeat(44) }],
    ['a signature that is no Base64', { signature: `${'!'.repeat(86)}==` }],
    ['chains that are no list', { chains: { instance: good.chains[1] } }],
    ['a chain that is no record', { chains: ['instance'] }],
    ['no chain of the gallery', { chains: [head('A-space', 9)] }],
    ['an empty chain', { chains: [head('instance', 9, 'b'), head('space_b', 0)] }],
    ['chains in another order', { chains: [...good.chains].reverse() }],
    ['a chain twice', { chains: [head('A-space', 3), head('A-space', 3), head('instance', 9)] }],
    ['a name with a space in it', { chains: [head('A space', 3), head('instance', 9)] }],
    ['a hash in capitals', { chains: [head('instance', 9, 'B')] }],
    ['a hash that is cut', { chains: [{ chain: 'instance', events: 9, head: 'b'.repeat(63) }] }],
    ['more about a chain', { chains: [{ ...head('instance', 9), title: 'Ward' }] }],
    ['a field more', { note: '' }],
    ['a field of another name', { signature: undefined, sign: good.signature }]
  ])('is none with %s', (_name, over) => {
    const text = checkpointText(JSON.parse(JSON.stringify({ ...good, ...over })) as SignedCheckpoint);
    expect(refused(text)).toBe('checkpoint-invalid');
  });

  it.each<[string, (text: string) => string]>([
    ['without its last line end', text => text.trimEnd()],
    ['with room in it', text => text.replace(':9', ': 9')],
    ['with its fields in another order', text => text.replace('{"after":4,', '{').replace(/}\n$/, ',"after":4}\n')],
    ['with a field twice', text => text.replace('"event":9', '"event":9,"event":9')],
    ['with something behind it', text => `${text}{}\n`],
    ['as a list', text => `[${text.trimEnd()}]\n`],
    ['that is empty', () => ''],
    ['that is only half there', text => text.slice(0, text.length / 2)]
  ])('has one text, and is none %s', (_name, change) => {
    const text = checkpointText(good);
    expect(change(text)).not.toBe(text);
    expect(refused(change(text))).toBe('checkpoint-invalid');
  });

  it('is signed as what it is, with all that it says and without its signature', () => {
    const texts = [
      good,
      { ...good, event: 10 },
      { ...good, after: 5 },
      { ...good, time: 1 },
      { ...good, keyId: 'key-2' },
      { ...good, chains: good.chains.slice(1) }
    ].map(one => new TextDecoder().decode(signedText(one)));
    expect(texts[0]).toMatch(/^vitrine-checkpoint-1\n\{/);
    expect(texts[0]).not.toContain(good.signature);
    expect(new Set(texts).size).toBe(texts.length);
    const other = { ...good, signature: `${'B'.repeat(86)}==` };
    expect(new TextDecoder().decode(signedText(other))).toBe(texts[0]);
  });
});
