import { parentPort } from 'node:worker_threads';
import { failureOf } from './protocol.js';
import type { ThreadAnswer, ThreadRequest } from './protocol.js';

/** Functions of a thread by name. The argument was typed on the other side. */
export type Functions = Readonly<Record<string, (argument: never) => unknown>>;

/** Opens what a thread works on, says so, and answers until it is closed. */
export function serveThread(open: () => { functions: Functions; close(): void }): void {
  const port = parentPort;
  if (port === null) {
    throw new Error('This file is started as a thread.');
  }
  const post = (answer: ThreadAnswer): void => port.postMessage(answer);
  const guarded = (id: number, work: () => unknown): boolean => {
    try {
      post({ id, ok: true, value: work() });
      return true;
    } catch (error) {
      post({ id, ok: false, failure: failureOf(error) });
      return false;
    }
  };
  let opened: ReturnType<typeof open> | null = null;
  const started = guarded(0, () => {
    opened = open();
  });
  if (!started) {
    port.close();
    return;
  }
  port.on('message', (request: ThreadRequest) => {
    guarded(request.id, () => {
      if (request.name === 'close') {
        opened?.close();
        port.close();
        return null;
      }
      const work = opened?.functions[request.name];
      if (work === undefined) {
        throw new Error(`unknown function ${request.name}`);
      }
      return work(request.argument as never);
    });
  });
}
