import type { Caller } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { QuarantineReader } from '../quarantine/ports.js';
import { may, nothing } from '../rights/may.js';
import type { Upkeep } from './model.js';
import type { UpkeepReader } from './ports.js';

export interface UpkeepDeps {
  store: UpkeepReader;
  quarantine: Pick<QuarantineReader, 'rescanState'>;
  engine: string;
}

/** What the gallery holds and what it has to do, for whoever looks after it. */
export class UpkeepService {
  constructor(private readonly deps: UpkeepDeps) {}

  async state(caller: Caller): Promise<Outcome<Upkeep>> {
    if (!may(caller, 'gallery.upkeep', nothing)) {
      return refused('not-allowed');
    }
    const { store, quarantine, engine } = this.deps;
    const [storage, rescan] = await Promise.all([store.storage(), quarantine.rescanState(engine)]);
    return done({ storage, rescan });
  }
}
