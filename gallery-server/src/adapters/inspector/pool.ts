import { Worker } from 'node:worker_threads';
import { errorOf, VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import type { CheckedContent, Inspected, OpenedSnapshot, SnapshotInspector } from '../../domain/snapshots/inspector.js';
import { threadFile } from '../../threads.js';
import type { InspectorAnswer, InspectorRequest } from './protocol.js';

export interface InspectorOptions {
  /** Threads at work at the same time. */
  threads: number;
  /** Milliseconds for one step. */
  timeout: number;
  /** Megabytes one thread may take. */
  memory: number;
  /** Publishes that may wait for a thread. */
  waiting: number;
}

export const inspectorDefaults: InspectorOptions = { threads: 2, timeout: 60_000, memory: 1500, waiting: 50 };

const ownThread = (): string => threadFile(import.meta.url, './inspector-thread.js');

/** One thread and the question it is at. */
class Desk {
  private worker: Worker | null = null;
  private settle: ((answer: InspectorAnswer | Error) => void) | null = null;

  constructor(
    private readonly options: InspectorOptions,
    private readonly thread: string | URL
  ) {}

  async ask(request: InspectorRequest, transfer: ArrayBuffer[] = []): Promise<InspectorAnswer> {
    const worker = this.start();
    const answer = await new Promise<InspectorAnswer | Error>(resolve => {
      const timer = setTimeout(() => this.fail(new VitrineError('redaction-slow')), this.options.timeout);
      this.settle = value => {
        clearTimeout(timer);
        this.settle = null;
        resolve(value);
      };
      worker.postMessage(request, transfer);
    });
    if (answer instanceof Error) {
      throw answer;
    }
    if (answer.step === 'failed') {
      throw answer.detail !== ''
        ? new VitrineError('redaction-failed', {}, { cause: Object.assign(new Error(), { stack: answer.detail }) })
        : errorOf(answer.problem);
    }
    return answer;
  }

  warm(): void {
    this.start();
  }

  forget(): void {
    this.worker?.postMessage({ step: 'forget' } satisfies InspectorRequest);
  }

  async stop(): Promise<void> {
    const worker = this.worker;
    this.fail(new VitrineError('store-unavailable'));
    await worker?.terminate();
  }

  private start(): Worker {
    if (this.worker === null) {
      const worker = new Worker(this.thread, { resourceLimits: { maxOldGenerationSizeMb: this.options.memory } });
      // What a thread said before it was given up arrives late: it answers nobody, least of all the next publish.
      worker.on('message', (answer: InspectorAnswer) => this.worker === worker && this.settle?.(answer));
      // Out of memory, or broken: whoever waits is told, the next one gets a fresh thread.
      const gone = (cause?: unknown): void => {
        if (this.worker === worker) {
          this.fail(new VitrineError('redaction-failed', {}, { cause }));
        }
      };
      worker.on('error', gone);
      worker.on('messageerror', gone);
      worker.on('exit', code => gone(new Error(`The thread ended with code ${code}`)));
      worker.unref();
      this.worker = worker;
    }
    return this.worker;
  }

  private fail(error: Error): void {
    const worker = this.worker;
    this.worker = null;
    this.settle?.(error);
    void worker?.terminate();
  }
}

/** Checks snapshots on threads of their own, with limits of time and memory. */
export class InspectorPool implements SnapshotInspector {
  private readonly desks: Desk[];
  private readonly free: Desk[];
  private readonly queue: { take: (desk: Desk) => void; turnAway: (error: Error) => void }[] = [];
  private closed = false;

  constructor(
    private readonly options: InspectorOptions = inspectorDefaults,
    thread: string | URL = ownThread()
  ) {
    this.desks = Array.from({ length: options.threads }, () => new Desk(options, thread));
    this.free = [...this.desks];
  }

  /** Starts a thread ahead of the first publish, which would wait for it. */
  warm(): this {
    this.desks[0]?.warm();
    return this;
  }

  async open(body: Uint8Array): Promise<OpenedSnapshot> {
    const desk = await this.acquire();
    let held = true;
    const close = (): void => {
      if (held) {
        held = false;
        desk.forget();
        this.release(desk);
      }
    };
    try {
      // A copy of its own memory moves to the thread instead of being copied once more.
      const own = new Uint8Array(body);
      const answer = await desk.ask({ step: 'open', body: own }, [own.buffer]);
      if (answer.step !== 'opened') {
        throw new VitrineError('internal');
      }
      const verify: OpenedSnapshot['verify'] = async (preparation, policy): Promise<Inspected> => {
        const verified = await desk.ask({ step: 'verify', preparation, policy });
        if (verified.step !== 'verified') {
          throw new VitrineError('internal');
        }
        return verified.inspected;
      };
      return { ticket: answer.ticket, verify, close };
    } catch (error) {
      close();
      throw error;
    }
  }

  async check(content: CheckedContent, policy: Policy): Promise<void> {
    const desk = await this.acquire();
    try {
      await desk.ask({ step: 'check', content, policy });
    } finally {
      this.release(desk);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    // Whoever waits would start a thread that nobody stops any more.
    this.queue.splice(0).forEach(({ turnAway }) => turnAway(new VitrineError('store-unavailable')));
    await Promise.all(this.desks.map(desk => desk.stop()));
  }

  private acquire(): Promise<Desk> {
    if (this.closed) {
      return Promise.reject(new VitrineError('store-unavailable'));
    }
    const desk = this.free.pop();
    if (desk !== undefined) {
      return Promise.resolve(desk);
    }
    if (this.queue.length >= this.options.waiting) {
      return Promise.reject(new VitrineError('rate-limited', { seconds: 5 }));
    }
    return new Promise((take, turnAway) => this.queue.push({ take, turnAway }));
  }

  private release(desk: Desk): void {
    const next = this.queue.shift();
    if (next === undefined) {
      this.free.push(desk);
    } else {
      next.take(desk);
    }
  }
}
