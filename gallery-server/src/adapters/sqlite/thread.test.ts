import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreThread } from './thread.js';

const source = `
import { parentPort, workerData } from 'node:worker_threads';
parentPort.postMessage(workerData.refuse
  ? { id: 0, ok: false, failure: { code: 'database-locked', params: {}, detail: 'held' } }
  : { id: 0, ok: true, value: null });
parentPort.on('message', ({ id, name, argument }) => {
  if (name === 'echo') parentPort.postMessage({ id, ok: true, value: argument });
  if (name === 'fail') parentPort.postMessage({ id, ok: false, failure: { code: 'disk-full', params: {}, detail: 'x' } });
  if (name === 'crash') throw new Error('crashed');
  if (name === 'exit') process.exit(3);
  if (name === 'spin') for (;;);
  if (name === 'close') { parentPort.postMessage({ id, ok: true, value: null }); parentPort.close(); }
});
`;

const failing = (code: string): object => expect.objectContaining({ code });

describe('StoreThread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-thread-'));
  const file = join(folder, 'thread.mjs');
  beforeAll(() => writeFileSync(file, source));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const thread = (data = {}, timeout = 5_000, endWhenLate = false): StoreThread =>
    new StoreThread(file, data, timeout, endWhenLate);

  it('answers each call with its own answer', async () => {
    const one = thread();
    expect(await Promise.all([1, 2, 3].map(n => one.call('echo', n)))).toEqual([1, 2, 3]);
    await expect(one.call('fail', null)).rejects.toEqual(failing('disk-full'));
    expect(await one.call('echo', 'still here')).toBe('still here');
    await one.close();
    await expect(one.call('echo', 1)).rejects.toEqual(failing('store-unavailable'));
  });

  it.each(['crash', 'exit'])('rejects what is under way on a %s, and starts again', async how => {
    const one = thread();
    const calls = [one.call(how, null), one.call('echo', 1)];
    for (const call of calls) {
      await expect(call).rejects.toEqual(failing('store-unavailable'));
    }
    expect(await one.call('echo', 2)).toBe(2);
    await one.close();
  });

  it('never lets a call hang, and ends a reader that does', async () => {
    const one = thread({}, 300, true);
    await one.start();
    await expect(one.call('spin', null)).rejects.toEqual(failing('store-unavailable'));
    await expect.poll(() => one.call('echo', 1).catch(() => null), { timeout: 5_000 }).toBe(1);
    await one.close();
  });

  it('says why it could not start', async () => {
    const one = thread({ refuse: true });
    await expect(one.start()).rejects.toEqual(failing('database-locked'));
    await one.close();
    const absent = new StoreThread(join(folder, 'absent.mjs'), {}, 5_000, false);
    await expect(absent.call('echo', 1)).rejects.toEqual(failing('store-unavailable'));
    await absent.close();
  });
});
