import { MOST_PLACES, VitrineError } from '../errors/index.js';
import type { FoundPlace } from '../errors/index.js';
import { isObject } from '../notebook/json/json.js';
import type { Json } from '../notebook/json/json.js';
import { sameJson } from '../notebook/json/same.js';
import { asJson } from '../notebook/model.js';
import type { Cell, Notebook } from '../notebook/model.js';
import { scannerFor } from './catalogue.js';
import { noChoices, placeKey, settledChoices } from './choices.js';
import type { Choices, OutputState, Release, Unreleased } from './choices.js';
import { ChosenTexts } from './chosen.js';
import { Fates } from './fates.js';
import { strippedKind } from './hidden.js';
import type { PlaceholderType } from './placeholders.js';
import { picturesOf } from './pictures.js';
import type { Policy } from './policy.js';
import { rebuilt } from './rebuild/notebook.js';
import { outputGroups } from './rebuild/outputs.js';
import type { Rebuild } from './rebuild/notebook.js';
import { reportOf } from './report.js';
import type { RedactionReport, ReportItem } from './report.js';
import { cleaned } from './session.js';
import type { Memory } from './session.js';

/** A notebook that may leave, and what was done to make it so. */
export interface Redacted {
  notebook: Notebook;
  report: RedactionReport;
  /** Outputs that were let out, each with its reason as it was given. */
  released: Release[];
}

/** How a notebook is redacted beside what the policy asks for. */
export interface RedactWish {
  /**
   * How many cells are the notebook's own: those behind them were written with its redacted form at hand, so that a
   * placeholder in them speaks of the value that gets this name now. All, where nothing is said.
   */
  own?: number;
  /** What the author decided. */
  choices?: Choices;
}

/** What we wrote ourselves is read again until nothing is found in it; so often at most. */
const ROUNDS = 6;

/**
 * Rebuilds a notebook from what may leave: sources, outputs that can be taken apart, ids, execution
 * counts and the language. Doing it twice changes nothing. Throws a `VitrineError` where a part of
 * the engine fails; nothing leaves then. With choices the result is one that the policy alone, given what was
 * released, leaves as it is.
 */
export function redact(notebook: Notebook, policy: Policy, wish: RedactWish = {}): Redacted {
  return guarded(() => {
    const { own = notebook.cells.length } = wish;
    const choices = settledChoices(wish.choices ?? noChoices);
    const fates = new Fates(policy, choices);
    const memory: Memory = { chosen: chosenOf(choices.hide, policy) };
    let outputs: OutputState[] = [];
    const items: ReportItem[] = [];
    let before = notebook;
    let last: readonly ReportItem[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const done = once(before, policy, memory, fates, round === 0 ? own : before.cells.length);
      outputs = round === 0 ? done.outputs : outputs;
      if (sameNotebook(before, done.notebook)) {
        // Strips that were there before are counted, once.
        const all = round === 0 ? done.items : items;
        return ended(done.notebook, all, policy, choices, fates, outputs);
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
export function once(
  notebook: Notebook,
  policy: Policy,
  memory: Memory,
  fates = new Fates(policy, noChoices),
  own = notebook.cells.length
): Rebuild {
  memory.pictures ??= picturesOf(policy);
  memory.texts = () => textsOf(asJson({ ...notebook, cells: notebook.cells.slice(0, own) }));
  const { value, items } = cleaned(
    scannerFor(policy),
    policy.profile !== 'strict',
    session => rebuilt(notebook, fates, session),
    memory
  );
  return { ...value, items: [...value.items, ...items] };
}

/** What fails in a detector fails the whole: a text that wasn't looked at doesn't leave. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof VitrineError ? error : new VitrineError('redaction-failed', {}, { cause: error });
  }
}

/** What finds the texts that an author chose; null where there are none. */
export function chosenOf(hide: readonly string[], policy: Policy): ChosenTexts | null {
  const scanner = scannerFor(policy);
  const typeOf = (text: string): PlaceholderType =>
    scanner.hits(text).find(({ start, end }) => start === 0 && end === text.length)?.type ?? 'SECRET';
  return hide.length === 0 ? null : new ChosenTexts(hide, typeOf);
}

/** The result with what became of its outputs. */
function ended(
  notebook: Notebook,
  items: ReportItem[],
  policy: Policy,
  { hideOutputs, release }: Choices,
  { keeps, open }: Fates,
  outputs: readonly OutputState[]
): Redacted {
  const states = outputs.map(state =>
    state.fate === 'released' && isStrip(notebook, state) ? { ...state, fate: 'unchecked' as const } : state
  );
  const byPlace = new Map(states.map(state => [placeKey(state), state]));
  const hidden = new Set(hideOutputs.map(placeKey));
  const released: Release[] = [];
  const unreleased: Unreleased[] = [];
  for (const { cell, output, reason } of release) {
    const fate = byPlace.get(placeKey({ cell, output }))?.fate;
    if (fate === 'released') {
      released.push({ cell, output, reason });
    } else if (fate !== 'shown') {
      const why =
        fate === undefined
          ? 'no-such-output'
          : hidden.has(placeKey({ cell, output }))
            ? 'hidden-too'
            : open || keeps
              ? 'not-releasable'
              : 'not-allowed';
      unreleased.push({ cell, output, why });
    }
  }
  return { notebook, report: reportOf(items, policy, { outputs: states, unreleased }), released };
}

function isStrip(notebook: Notebook, { cell, output }: OutputState): boolean {
  const found = notebook.cells[cell];
  const outputs = found?.cell_type === 'code' ? found.outputs : [];
  const first = outputs[outputGroups(outputs)[output]?.[0] ?? -1];
  return first === undefined || strippedKind(first) !== null;
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
