import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { threadFile } from '../../threads.js';
import type { EngineAnswer, EngineTask, Refusal } from './protocol.js';

export interface CrewOptions {
  /** Threads at work at the same time. */
  threads: number;
  /** Megabytes one thread may take. */
  memory: number;
}

const MOST_THREADS = 4;
/** Time that every task has; what is large gets more on top. */
const TIME = 4000;
const MEGABYTE = 1024 * 1024;

/** Milliseconds that a task over so many bytes may take. */
export function timeFor(bytes: number): number {
  return TIME + Math.max(0, bytes / MEGABYTE - 1) * 1000;
}

/** As many threads as help, with a bound on the memory of all together. */
export function crewOptions(tasks: number): CrewOptions {
  return { threads: Math.max(1, Math.min(MOST_THREADS, availableParallelism(), tasks)), memory: 2048 };
}

const tooSlow = (milliseconds: number): Refusal => ({
  code: 'too-slow',
  sentence: `Checking it took longer than ${Math.ceil(milliseconds / 1000)} s, so it was left out.`
});
const BROKEN: Refusal = {
  code: 'too-much-memory',
  sentence: 'Checking it took more memory than there is for one file, so it was left out.'
};

/** One thread, replaced when a task breaks it. */
class Hand {
  private worker: Worker | null = null;
  private ready: Promise<boolean> | null = null;
  private settle: ((answer: EngineAnswer) => void) | null = null;

  constructor(private readonly memory: number) {}

  async ask(task: EngineTask, milliseconds: number): Promise<EngineAnswer> {
    const started = await this.start();
    const worker = this.worker;
    if (!started || worker === null) {
      return { kind: 'refused', refusal: BROKEN };
    }
    return new Promise(resolve => {
      const timer = setTimeout(() => this.drop(tooSlow(milliseconds)), milliseconds);
      this.settle = answer => {
        clearTimeout(timer);
        this.settle = null;
        resolve(answer);
      };
      worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.drop(BROKEN);
    await worker?.terminate();
  }

  private start(): Promise<boolean> {
    if (this.worker !== null && this.ready !== null) {
      return this.ready;
    }
    const worker = new Worker(threadFile(import.meta.url, './engine-thread.js'), {
      resourceLimits: { maxOldGenerationSizeMb: this.memory }
    });
    this.worker = worker;
    this.ready = new Promise(resolve => {
      worker.on('message', (message: 'ready' | EngineAnswer) => {
        if (message === 'ready') {
          resolve(true);
        } else if (this.worker === worker) {
          // What an earlier thread says late would be taken for the answer about another file.
          this.settle?.(message);
        }
      });
      const gone = (): void => {
        resolve(false);
        if (this.worker === worker) {
          this.drop(BROKEN);
        }
      };
      worker.on('error', gone);
      worker.on('exit', gone);
    });
    return this.ready;
  }

  private drop(refusal: Refusal): void {
    const { worker } = this;
    this.worker = null;
    this.ready = null;
    this.settle?.({ kind: 'refused', refusal });
    void worker?.terminate();
  }
}

/** Runs the engine on threads: what takes too long, or too much memory, is refused alone. */
export class Crew {
  private readonly hands: Hand[];
  private readonly free: Hand[];
  private readonly queue: ((hand: Hand) => void)[] = [];

  constructor(options: CrewOptions) {
    this.hands = Array.from({ length: options.threads }, () => new Hand(options.memory));
    this.free = [...this.hands];
  }

  /** How many tasks are worked on at the same time. */
  get width(): number {
    return this.hands.length;
  }

  async ask(task: EngineTask, milliseconds: number): Promise<EngineAnswer> {
    const hand = this.free.pop() ?? (await new Promise<Hand>(resolve => this.queue.push(resolve)));
    try {
      return await hand.ask(task, milliseconds);
    } finally {
      const next = this.queue.shift();
      if (next === undefined) {
        this.free.push(hand);
      } else {
        next(hand);
      }
    }
  }

  /** Does the same with every item, as many at a time as there are threads; the first failure ends it. */
  async each<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
    let at = 0;
    const failures: unknown[] = [];
    const lane = async (): Promise<void> => {
      while (at < items.length) {
        const index = at++;
        const item = items[index];
        if (item !== undefined) {
          await work(item, index).catch((error: unknown) => {
            failures.push(error);
            at = items.length;
          });
        }
      }
    };
    await Promise.all(Array.from({ length: this.width }, lane));
    if (failures.length > 0) {
      throw failures[0];
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.hands.map(hand => hand.stop()));
  }
}
