import { Worker } from 'node:worker_threads';
import { VitrineError } from '@vitrine/core/errors';
import type { ThreadAnswer, ThreadFailure } from './protocol.js';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

const errorFrom = (failure: ThreadFailure): VitrineError =>
  new VitrineError(failure.code, failure.params, { cause: new Error(failure.detail) });

/**
 * One worker thread and the calls that wait for it. A thread that dies rejects
 * what was under way and is started again by the next call; no call hangs.
 */
export class StoreThread {
  #worker: Worker | null = null;
  #starting: Promise<void> | null = null;
  #closed = false;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  constructor(
    private readonly file: string,
    private readonly data: object,
    private readonly timeout: number,
    /** A thread that only reads is ended when a call takes too long. */
    private readonly endWhenLate: boolean
  ) {}

  /** Starts the thread, or says why it cannot be. */
  start(): Promise<void> {
    if (this.#closed) {
      return Promise.reject(new VitrineError('store-unavailable'));
    }
    this.#starting ??= this.#launch();
    return this.#starting;
  }

  /** Calls one function of the thread. */
  async call(name: string, argument: unknown): Promise<unknown> {
    await this.start();
    return this.#send(name, argument);
  }

  /** Ends the thread after what it does now. */
  async close(): Promise<void> {
    if (this.#worker !== null) {
      await this.#send('close', null).catch(() => undefined);
    }
    this.#closed = true;
    await this.kill();
  }

  /** Ends the thread at once, as a crash would. */
  async kill(): Promise<void> {
    await this.#worker?.terminate();
  }

  #launch(): Promise<void> {
    const worker = new Worker(this.file, { workerData: this.data });
    this.#worker = worker;
    worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    worker.on('error', error => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker, new Error('the thread ended')));
    return this.#wait(0).then(() => undefined);
  }

  #wait(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new VitrineError('store-unavailable', {}, { cause: new Error('no answer in time') }));
        if (this.endWhenLate || id === 0) {
          void this.kill();
        }
      }, this.timeout);
      this.#waiting.set(id, { resolve, reject, timer });
    });
  }

  #send(name: string, argument: unknown): Promise<unknown> {
    const worker = this.#worker;
    if (worker === null) {
      return Promise.reject(new VitrineError('store-unavailable'));
    }
    const id = this.#next++;
    const answer = this.#wait(id);
    worker.postMessage({ id, name, argument });
    return answer;
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) {
      return;
    }
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if (answer.ok) {
      waiting.resolve(answer.value);
    } else {
      waiting.reject(errorFrom(answer.failure));
    }
  }

  #lost(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) {
      return;
    }
    this.#worker = null;
    this.#starting = null;
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(new VitrineError('store-unavailable', {}, { cause }));
    }
    this.#waiting.clear();
  }
}
