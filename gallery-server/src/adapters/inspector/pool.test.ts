import { describe, expect, it } from 'vitest';
import { inspectorDefaults, InspectorPool } from './pool.js';

const thread = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const body = (ticket: string): Uint8Array => new TextEncoder().encode(ticket);
const one = { ...inspectorDefaults, threads: 1, waiting: 0 };

/** Answers every body with the ticket that it is. */
const ECHO = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ step, body }) =>
    step === 'open' && parentPort.postMessage({ step: 'opened', ticket: new TextDecoder().decode(body) }));
`;

/** Holds this thread up, while the other one goes on. */
const standStill = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

describe('a thread that ends while it starts', () => {
  it.each([
    ['throws', 'throw new Error("broke")'],
    ['throws later', 'await new Promise(done => setTimeout(done, 20)); throw new Error("broke")'],
    ['throws nothing', 'throw undefined'],
    ['lacks what it needs', 'import "node:nowhere"'],
    ['is no program', 'const ='],
    ['leaves with code 0', 'process.exit(0)'],
    ['leaves with code 1', 'process.exit(1)'],
    ['has nothing to do', ''],
    ['waits for what never comes', 'await new Promise(() => undefined)']
  ])('tells whoever asked, and the next one, when it %s', async (_name, source) => {
    const pool = new InspectorPool(one, thread(source)).warm();
    await expect(pool.open(body('a'))).rejects.toMatchObject({ code: 'redaction-failed' });
    await expect(pool.open(body('b'))).rejects.toMatchObject({ code: 'redaction-failed' });
    await pool.close();
  });

  it('tells it where there is no such file', async () => {
    const pool = new InspectorPool(one, new URL('./nowhere.js', import.meta.url)).warm();
    await expect(pool.open(body('a'))).rejects.toMatchObject({ code: 'redaction-failed' });
    await pool.close();
  });

  it('is given up when it never listens', async () => {
    const pool = new InspectorPool({ ...one, timeout: 300 }, thread('setInterval(() => undefined, 1000)'));
    await expect(pool.open(body('a'))).rejects.toMatchObject({ code: 'redaction-slow' });
    await pool.close();
  });

  it('keeps the reason for the log', async () => {
    const pool = new InspectorPool(one, thread('process.exit(7)'));
    await expect(pool.open(body('a'))).rejects.toMatchObject({ cause: { message: expect.stringContaining('7') } });
    await pool.close();
  });
});

describe('a thread that was given up', () => {
  it('answers nobody, least of all the next publish', async () => {
    const pool = new InspectorPool({ ...one, timeout: 1000 }, thread(ECHO));
    (await pool.open(body('first'))).close();
    // Asked and answered, but this thread hears of it only after the time is up.
    const late = new Promise(resolve =>
      setImmediate(() => resolve(pool.open(body('late')).catch((error: unknown) => error)))
    );
    setImmediate(() => standStill(1200));
    expect(await late).toMatchObject({ code: 'redaction-slow' });
    expect(await pool.open(body('next'))).toMatchObject({ ticket: 'next' });
    await pool.close();
  });

  it('has nothing open for the next step', async () => {
    const pool = new InspectorPool(
      { ...one, timeout: 1000 },
      thread(`${ECHO}
      parentPort.on('message', ({ step }) => step === 'verify' && process.exit(0));`)
    );
    const opened = await pool.open(body('a'));
    const verify = opened.verify({} as Parameters<typeof opened.verify>[0], {} as Parameters<typeof opened.verify>[1]);
    await expect(verify).rejects.toMatchObject({ code: 'redaction-failed' });
    opened.close();
    expect(await pool.open(body('b'))).toMatchObject({ ticket: 'b' });
    await pool.close();
  });
});
