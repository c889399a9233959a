import { VitrineError, errorOf } from '@vitrine/core/errors';
import { inTurn } from './turns';
import type { Answer, Ask, RemoteBench } from './wire';

/** Either end of a worker, as far as it is used here. */
export interface Port {
  postMessage(ask: Ask): void;
  onmessage: ((event: { data: Answer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  /** Not there where the answers come from this thread. */
  terminate?(): void;
}

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void };

/** Turns messages into promises; `onGone` hears that no more answers will come, `waiting` holds who waits for one. */
export function createRemoteBench(
  port: Port,
  onGone: () => void = () => undefined,
  waiting = new Map<number, Waiting>()
): RemoteBench {
  let count = 0;
  let gone: VitrineError | null = null;
  port.onmessage = ({ data }) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('problem' in data) {
      one?.reject(errorOf(data.problem));
    } else {
      one?.resolve(data.value);
    }
  };
  port.onerror = ({ message }) => {
    // A worker whose file isn't there says nothing; one that broke says how. Nobody waits for it any longer.
    const why = new VitrineError(message === undefined ? 'reload-needed' : 'internal');
    gone = why;
    waiting.forEach(one => one.reject(why));
    waiting.clear();
    onGone();
  };
  const ask =
    (method: Ask['method']) =>
    (...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (gone !== null) {
          return reject(gone);
        }
        const id = (count += 1);
        waiting.set(id, { resolve, reject });
        port.postMessage({ id, method, args } as Ask);
      });
  return {
    open: ask('open'),
    add: ask('add'),
    close: ask('close'),
    check: ask('check'),
    cells: ask('cells'),
    originals: ask('originals'),
    changes: ask('changes'),
    fields: ask('fields'),
    parcel: ask('parcel'),
    found: ask('found'),
    remember: ask('remember'),
    recall: ask('recall'),
    fork: ask('fork'),
    scan: ask('scan')
  } as RemoteBench;
}

/** Where no worker can be made, the same answers come from this thread. */
export function createLocalPort(): Port {
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage: inTurn(data => port.onmessage?.({ data }))
  };
  return port;
}

let shared: RemoteBench | null = null;

/** The one bench of this tab, started when it is first needed. */
export function sharedBench(): RemoteBench {
  shared ??= createRemoteBench(startWorker(), () => (shared = null));
  return shared;
}

/** A bench for one piece of work that can be given up. */
export interface OwnBench {
  bench: RemoteBench;
  /** Whether nobody waits for an answer of it. */
  idle(): boolean;
  /** Ends its worker, whatever it is doing; who still waits for it hears that it is gone. */
  end(): void;
}

/** A bench in a worker of its own: only ending that stops a long look. */
export function ownBench(start: () => Port = startWorker): OwnBench {
  const port = start();
  const waiting = new Map<number, Waiting>();
  let gone = false;
  const bench = createRemoteBench(port, () => (gone = true), waiting);
  return {
    bench,
    idle: () => !gone && waiting.size === 0,
    end: () => {
      port.terminate?.();
      port.onerror?.({ message: 'ended' });
    }
  };
}

/** A bench that is done with, kept for who comes next: a worker takes a moment until it knows the rules. */
let spare: OwnBench | null = null;

/** A bench that is lent for a while. */
export interface LentBench {
  bench: RemoteBench;
  /**
   * Gives it back: what it works on is ended, and what it was handed under this name is forgotten. `unfinished`: more
   * would be handed to it, though nobody waits for an answer just now.
   */
  giveBack(job: string, unfinished?: boolean): void;
}

/** A bench of one's own, taken from one that is done with where there is one. */
export function lentBench(start: () => OwnBench = ownBench): LentBench {
  const own = spare ?? start();
  spare = null;
  let lent = true;
  return {
    bench: own.bench,
    giveBack: (job, unfinished = false) => {
      if (!lent) {
        return;
      }
      lent = false;
      if (!unfinished && own.idle() && spare === null) {
        spare = own;
        void own.bench.close(job).catch(() => (spare = spare === own ? null : spare));
      } else {
        own.end();
      }
    }
  };
}

function startWorker(): Port {
  try {
    return new Worker(new URL('./worker.js', import.meta.url)) as unknown as Port;
  } catch {
    return createLocalPort();
  }
}
