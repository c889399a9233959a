import { problemOf } from '@vitrine/core/errors';
import { loadRecognisers } from '@vitrine/core/redaction';
import { Bench } from './bench';
import type { Answer, Ask } from './wire';

function perform(bench: Bench, ask: Ask): unknown {
  switch (ask.method) {
    case 'open':
      return bench.open(...ask.args);
    case 'add':
      return bench.add(...ask.args);
    case 'close':
      return bench.close(...ask.args);
    case 'check':
      return bench.check(...ask.args);
    case 'cells':
      return bench.cells(...ask.args);
    case 'originals':
      return bench.originals(...ask.args);
    case 'changes':
      return bench.changes(...ask.args);
    case 'fields':
      return bench.fields(...ask.args);
    case 'parcel':
      return bench.parcel(...ask.args);
    case 'found':
      return bench.found(...ask.args);
    case 'remember':
      return bench.remember(...ask.args);
    case 'recall':
      return bench.recall(...ask.args);
    case 'scan':
      return bench.scan(...ask.args);
    case 'fork':
      return bench.fork(...ask.args);
  }
}

/** Answers questions from a bench of its own; what it answers never throws. */
export async function createAnswering(): Promise<(ask: Ask) => Promise<Answer>> {
  await loadRecognisers();
  const bench = new Bench();
  return async ask => {
    try {
      return { id: ask.id, value: await perform(bench, ask) };
    } catch (error) {
      return { id: ask.id, problem: problemOf(error) };
    }
  };
}
