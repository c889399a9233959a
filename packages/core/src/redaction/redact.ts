import { MOST_PLACES, VitrineError } from '../errors/index.js';
import type { FoundPlace } from '../errors/index.js';
import { isObject } from '../notebook/json/json.js';
import type { Json } from '../notebook/json/json.js';
import { sameJson } from '../notebook/json/same.js';
import { asJson } from '../notebook/model.js';
import type { Cell, Notebook } from '../notebook/model.js';
import { scannerFor } from './catalogue.js';
import type { Policy } from './policy.js';
import { rebuilt } from './rebuild/notebook.js';
import type { Rebuild } from './rebuild/notebook.js';
import { reportOf } from './report.js';
import type { RedactionReport, ReportItem } from './report.js';
import { cleaned } from './session.js';
import type { Memory } from './session.js';

/** A notebook that may leave, and what was done to make it so. */
export interface Redacted {
  notebook: Notebook;
  report: RedactionReport;
}

/** What we wrote ourselves is read again until nothing is found in it; so often at most. */
const ROUNDS = 6;

/**
 * Rebuilds a notebook from what may leave: sources, outputs that can be taken apart, ids, execution
 * counts and the language. Doing it twice changes nothing. Throws a `VitrineError` where a part of
 * the engine fails; nothing leaves then.
 * @param own the cells that are the notebook's own: those behind them were written with its redacted form at hand,
 *   so that a placeholder in them speaks of the value that gets this name now
 */
export function redact(notebook: Notebook, policy: Policy, own = notebook.cells.length): Redacted {
  return guarded(() => {
    const memory: Memory = {};
    const items: ReportItem[] = [];
    let before = notebook;
    let last: readonly ReportItem[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const done = once(before, policy, memory, round === 0 ? own : before.cells.length);
      if (sameNotebook(before, done.notebook)) {
        // Strips that were there before are counted, once.
        return { notebook: done.notebook, report: reportOf(round === 0 ? done.items : items, policy) };
      }
      for (const item of done.items) {
        if (round === 0 || item.rule !== 'allow-list') {
          items.push(item);
        }
      }
      before = done.notebook;
      last = done.items;
    }
    throw new VitrineError('redaction-unsettled', {}, { places: placesOf(last) });
  });
}

/** One pass over everything, without reading the result again; what the gate needs. */
export function once(notebook: Notebook, policy: Policy, memory: Memory, own = notebook.cells.length): Rebuild {
  memory.texts = () => textsOf(asJson({ ...notebook, cells: notebook.cells.slice(0, own) }));
  const { value, items } = cleaned(
    scannerFor(policy),
    policy.profile !== 'strict',
    session => rebuilt(notebook, policy.profile, session),
    memory
  );
  return { notebook: value.notebook, items: [...value.items, ...items] };
}

/** What fails in a detector fails the whole: a text that wasn't looked at doesn't leave. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof VitrineError ? error : new VitrineError('redaction-failed', {}, { cause: error });
  }
}

/** Where the last round still found something. */
function placesOf(items: readonly ReportItem[]): FoundPlace[] {
  return items
    .filter(({ rule }) => rule !== 'allow-list')
    .slice(0, MOST_PLACES)
    .map(({ cell, place, kind }) => ({
      file: 'notebook.ipynb',
      path: cell === null ? '' : `cells[${cell}]`,
      cell,
      place,
      start: null,
      end: null,
      kind
    }));
}

function sameNotebook(a: Notebook, b: Notebook): boolean {
  return (
    Object.keys(a).length === Object.keys(b).length &&
    a.cells.length === b.cells.length &&
    sameJson(a.metadata, b.metadata) &&
    a.cells.every((cell, index) => sameCell(cell, b.cells[index] as Cell))
  );
}

function sameCell(a: Cell, b: Cell): boolean {
  return a.source === b.source && sameJson(a as never, b as never);
}

/** Every text of a notebook, names included. */
function* textsOf(value: Json): Iterable<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) {
      yield* textsOf(item);
    }
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      yield name;
      yield* textsOf(item);
    }
  }
}
