import { sameJson } from '../notebook/json/same.js';
import { asJson } from '../notebook/model.js';
import type { Notebook } from '../notebook/model.js';
import type { PlaceholderType } from './placeholders.js';
import type { Policy } from './policy.js';
import { NOTEBOOK_FIELDS } from './rebuild/notebook.js';
import { guarded, once } from './redact.js';

/** Something that was found in a text as it was sent; UTF-16 offsets. */
export interface FoundSpan {
  start: number;
  end: number;
  type: PlaceholderType;
}

/** A text with what was found in it. */
export interface FoundText {
  path: string;
  spans: FoundSpan[];
}

/** A place in a notebook that redaction would change. `path` names fields of the format and positions only. */
export interface Unredacted {
  cell: number | null;
  place: string;
  path: string;
  /** What was found in texts that stand there, each as it was sent. */
  texts?: FoundText[];
}

const PLACES: Readonly<Record<string, string>> = {
  outputs: 'output',
  attachments: 'attachment',
  metadata: 'cell-metadata',
  source: 'source',
  id: 'id'
};

/** Where a notebook isn't a fixed point of `redact`; nothing may be stored while this isn't empty. */
export function findUnredacted(notebook: Notebook, policy: Policy): Unredacted[] {
  const seen = new Map<string, FoundSpan[]>();
  const watch = (path: string, removals: readonly FoundSpan[]): void => {
    const spans = removals.map(({ start, end, type }) => ({ start, end, type }));
    seen.set(path, [...(seen.get(path) ?? []), ...spans]);
  };
  const clean = guarded(() => once(notebook, policy, { watch })).notebook;
  const found: Unredacted[] = [];
  for (const name of Object.keys(asJson(notebook))) {
    if (!NOTEBOOK_FIELDS.has(name)) {
      found.push({ cell: null, place: 'key', path: '' });
    } else if (name !== 'cells' && differs(notebook, clean, name)) {
      found.push({ cell: null, place: name, path: name });
    }
  }
  notebook.cells.forEach((cell, index) => {
    const target = clean.cells[index] ?? {};
    for (const name of Object.keys(cell)) {
      if (differs(cell, target, name)) {
        const place = PLACES[name] ?? 'key';
        const path = `cells[${index}]${place === 'key' ? '' : `.${name}`}`;
        found.push({ cell: index, place, path, ...textsAt(path, seen) });
      }
    }
  });
  return found;
}

function differs(a: object, b: object, name: string): boolean {
  const left = (a as Record<string, never>)[name];
  const right = (b as Record<string, never>)[name];
  return left === undefined || right === undefined ? left !== right : !sameJson(left, right);
}

function textsAt(path: string, seen: ReadonlyMap<string, FoundSpan[]>): Pick<Unredacted, 'texts'> {
  const texts = [...seen].flatMap(([at, spans]) =>
    at === path || at.startsWith(`${path}[`) ? [{ path: at, spans }] : []
  );
  return texts.length === 0 ? {} : { texts };
}
