import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../domain/audit/checkpoint.js';
import { openCheckpoints, readCheckpoints } from './index.js';

let root: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vitrine-checkpoints-'));
  data = join(root, 'data');
  mkdirSync(data);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (event: number, sign = 'a'): Checkpoint => ({
  format: 1,
  event,
  after: 0,
  time: 0,
  keyId: 'k',
  chains: [
    { chain: 'a', events: 1, head: 'f'.repeat(64) },
    { chain: 'instance', events: event, head: sign.repeat(64) }
  ]
});

/** The field of the configuration that an error names. */
function fieldOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof VitrineError ? [error.code, error.params['field']] : error;
  }
  return 'opened';
}

describe('the folder of checkpoints', () => {
  it('is made for its owner alone, and so is what lies in it', () => {
    const path = join(root, 'elsewhere', 'checkpoints');
    const folder = openCheckpoints(path, data);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    folder.write(at(3), 'three');
    const [name = ''] = readdirSync(path);
    expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    expect(folder.all()).toEqual([{ name: `checkpoint-000000000003-${'a'.repeat(12)}.json`, text: 'three' }]);
  });

  it('is ordered by the numbers of events, not by their digits or by a clock', () => {
    const path = join(root, 'checkpoints');
    const folder = openCheckpoints(path, data);
    for (const event of [10, 9, 1_000_000, 100]) {
      folder.write(at(event), String(event));
    }
    expect(folder.all().map(({ text }) => text)).toEqual(['9', '10', '100', '1000000']);
  });

  it('never has one written over: another end of the same number lies beside it', () => {
    const path = join(root, 'checkpoints');
    const folder = openCheckpoints(path, data);
    folder.write(at(4), 'first');
    expect(() => folder.write(at(4), 'again')).toThrow();
    folder.write(at(4, 'b'), 'other');
    expect(folder.all().map(({ text }) => text)).toEqual(['first', 'other']);
    expect(readdirSync(path).filter(name => name.endsWith('.new'))).toEqual([]);
  });

  it('leaves alone what is none: a draft, a note, a name that is too short', () => {
    const path = join(root, 'checkpoints');
    const folder = openCheckpoints(path, data);
    for (const name of [
      'note.txt',
      'checkpoint-3-aaaaaaaaaaaa.json',
      `checkpoint-000000000003-${'a'.repeat(12)}.new`
    ]) {
      writeFileSync(join(path, name), 'x');
    }
    folder.write(at(3), 'three');
    expect(folder.all().map(({ text }) => text)).toEqual(['three']);
  });

  it('is empty where there is none yet, and reading makes none', () => {
    const path = join(root, 'nowhere');
    expect(readCheckpoints(path)).toEqual([]);
    expect(readdirSync(root)).toEqual(['data']);
  });

  it.each<[string, () => string]>([
    ['the data folder', () => data],
    ['a folder in it', () => join(data, 'checkpoints')],
    ['a folder that holds it', () => root],
    [
      'a link into it',
      () => {
        symlinkSync(data, join(root, 'link'));
        return join(root, 'link', 'checkpoints');
      }
    ]
  ])('is never %s: who puts an old copy back would put that back too', (_name, path) => {
    expect(fieldOf(() => openCheckpoints(path(), data))).toEqual(['config-invalid', 'checkpointsDir']);
    expect(readdirSync(data)).toEqual([]);
  });

  it('may have a name that begins like that of the data folder', () => {
    expect(fieldOf(() => openCheckpoints(join(root, 'data-checkpoints'), data))).toBe('opened');
  });

  it('is refused at the start where it is a file, not found out when the first is written', () => {
    writeFileSync(join(root, 'file'), '');
    expect(fieldOf(() => openCheckpoints(join(root, 'file'), data))).toEqual(['config-invalid', 'checkpointsDir']);
    expect(fieldOf(() => openCheckpoints(join(root, 'file', 'in'), data))).toEqual([
      'config-invalid',
      'checkpointsDir'
    ]);
  });

  it('keeps the rights that somebody gave a folder that was there', () => {
    const path = join(root, 'kept');
    mkdirSync(path);
    chmodSync(path, 0o750);
    openCheckpoints(path, data);
    expect(statSync(path).mode & 0o777).toBe(0o750);
  });
});
