import { VitrineError, errorOf } from '@vitrine/core/errors';
import type { Answer, Ask, RemoteBench } from './wire';

/** Either end of a worker, as far as it is used here. */
export interface Port {
  postMessage(ask: Ask): void;
  onmessage: ((event: { data: Answer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void };

/** Turns messages into promises. */
export function createRemoteBench(port: Port): RemoteBench {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  port.onmessage = ({ data }) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('problem' in data) {
      one?.reject(errorOf(data.problem));
    } else {
      one?.resolve(data.value);
    }
  };
  port.onerror = () => {
    // The worker is gone: whoever waits is told, nobody waits for ever.
    waiting.forEach(one => one.reject(new VitrineError('internal')));
    waiting.clear();
  };
  const ask =
    (method: Ask['method']) =>
    (...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = (count += 1);
        waiting.set(id, { resolve, reject });
        port.postMessage({ id, method, args } as Ask);
      });
  return {
    open: ask('open'),
    add: ask('add'),
    close: ask('close'),
    check: ask('check'),
    changes: ask('changes'),
    commit: ask('commit'),
    fork: ask('fork')
  } as RemoteBench;
}

/** Where no worker can be made, the same answers come from this thread. */
export function createLocalPort(): Port {
  let answering: Promise<(ask: Ask) => Promise<Answer>> | null = null;
  let last: Promise<void> = Promise.resolve();
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage: ask => {
      answering ??= import('./answering').then(module => module.createAnswering());
      const ready = answering;
      last = last.then(async () => port.onmessage?.({ data: await (await ready)(ask) }));
    }
  };
  return port;
}

let shared: RemoteBench | null = null;

/** The one bench of this tab, started when it is first needed. */
export function sharedBench(): RemoteBench {
  shared ??= createRemoteBench(startWorker());
  return shared;
}

function startWorker(): Port {
  try {
    return new Worker(new URL('./worker.js', import.meta.url)) as unknown as Port;
  } catch {
    return createLocalPort();
  }
}
