import { VitrineError } from '@vitrine/core/errors';
import { actingAs } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { may, nothing } from '../rights/may.js';
import type { SnapshotInspector } from '../snapshots/inspector.js';
import { MOST_SHUT_PLACES } from './model.js';
import type { Rescan, RescanState, ShutPlace, StoredVersion } from './model.js';
import type { CheckCommand, QuarantineReader, QuarantineWriter } from './ports.js';

export interface RescanDeps {
  store: QuarantineWriter & QuarantineReader;
  inspector: Pick<SnapshotInspector, 'check'>;
  clock: Clock;
  engine: string;
  /** Milliseconds of rest after each version, so that readers and authors don't wait for it. */
  rest: number;
  /** Told after each version: whoever shows progress. */
  step?: (run: Rescan, shut: boolean) => void;
}

type Verdict = Pick<CheckCommand, 'outcome' | 'places' | 'found'>;

const clean: Verdict = { outcome: 'clean', places: [], found: 0 };
const unchecked: Verdict = { outcome: 'unchecked', places: [], found: 0 };

const placesOf = (error: VitrineError): ShutPlace[] =>
  error.places.slice(0, MOST_SHUT_PLACES).map(({ cell, place, kind }) => ({ cell, place, kind: kind ?? null }));

/** Looks again at every stored version when the engine or the rules have changed. */
export class RescanService {
  private work: Promise<void> | null = null;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(private readonly deps: RescanDeps) {}

  /** Where it stands, for whoever looks after the gallery. */
  async state(caller: Caller): Promise<Outcome<RescanState>> {
    return may(caller, 'rescan.run', nothing)
      ? done(await this.deps.store.rescanState(this.deps.engine))
      : refused('not-allowed');
  }

  async start(caller: Caller): Promise<Outcome<Rescan>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const { engine, clock } = this.deps;
    const actor = caller.account.id;
    const run = await this.deps.store.startRescan({ actor, ...actingAs(caller), engine, now: clock() });
    if (run.ok) {
      this.begin(run.value);
    }
    return run;
  }

  async cancel(caller: Caller, id: string): Promise<Outcome<Rescan>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const actor = caller.account.id;
    return this.deps.store.endRescan({ actor, ...actingAs(caller), id, how: 'cancelled', now: this.deps.clock() });
  }

  /** Goes on with a run that was cut off, or begins one where versions wait. Answers when it is over. */
  async run(): Promise<RescanState> {
    const { store, engine, clock } = this.deps;
    const state = await store.rescanState(engine);
    const open = state.run !== null && state.run.endedAt === null;
    if (open || state.waiting > 0) {
      const run = await store.startRescan({ actor: null, engine, now: clock() });
      if (run.ok) {
        this.begin(run.value);
        await this.work;
      }
    }
    return store.rescanState(engine);
  }

  /** Ends after the version that is looked at now; the run stays open, and the next start goes on. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.work;
  }

  private begin(run: Rescan): void {
    this.work ??= this.all(run).finally(() => {
      this.work = null;
    });
  }

  private async all(run: Rescan): Promise<void> {
    const { store, engine, clock, rest } = this.deps;
    let after = run.cursor;
    let { checked, shut } = run;
    while (!this.stopped) {
      const next = await store.nextStale(engine, after);
      if (next === null && after === '') {
        await store.endRescan({ actor: null, id: run.id, how: 'done', now: clock() });
        return;
      }
      if (next === null) {
        // Rules that changed meanwhile left some behind the cursor.
        after = '';
        continue;
      }
      const verdict = await this.look(next);
      if (verdict === null) {
        return;
      }
      const { versionId, policyHash } = next;
      const cmd = { versionId, policyHash, engine, ...verdict, run: run.id, now: clock() };
      const recorded = await store.recordCheck(cmd);
      checked += 1;
      shut += recorded.shut ? 1 : 0;
      this.deps.step?.({ ...run, checked, shut }, recorded.shut);
      if (!recorded.going) {
        return;
      }
      after = versionId;
      await this.pause(rest);
    }
  }

  /** What the engine says of one version; null where this process ends and nobody could look. */
  private async look(version: StoredVersion): Promise<Verdict | null> {
    if (!version.whole) {
      return unchecked;
    }
    const { files, fields, beside, policy } = version;
    // The ending of a file name would hide what stands before it.
    const texts = { ...beside, ...fields, fileName: fields.fileName.replace(/\.ipynb$/i, '') };
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await this.deps.inspector.check({ files, texts }, policy);
        return clean;
      } catch (error) {
        if (this.stopped || (error instanceof VitrineError && error.code === 'store-unavailable')) {
          return null;
        }
        if (error instanceof VitrineError && error.code === 'not-redacted') {
          const { count } = error.params;
          const places = placesOf(error);
          return { outcome: 'found', places, found: typeof count === 'number' ? count : places.length };
        }
      }
    }
    // Twice: what the engine can't look at is never let through.
    return unchecked;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
