import { sameJson } from '../notebook/json/same.js';
import { asJson } from '../notebook/model.js';
import type { Cell, Notebook } from '../notebook/model.js';
import type { OutputPlace } from './choices.js';
import { Fates } from './fates.js';
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

/**
 * Where a notebook isn't a fixed point of `redact`; nothing may be stored while this isn't empty.
 * @param released outputs that were let out: they are cleaned where else they would be hidden
 */
export function findUnredacted(
  notebook: Notebook,
  policy: Policy,
  released: readonly OutputPlace[] = []
): Unredacted[] {
  const seen = new Map<string, FoundSpan[]>();
  const watch = (path: string, removals: readonly FoundSpan[]): void => {
    const spans = removals.map(({ start, end, type }) => ({ start, end, type }));
    seen.set(path, [...(seen.get(path) ?? []), ...spans]);
  };
  const fates = new Fates(policy, { hideOutputs: [], release: released });
  const clean = guarded(() => once(notebook, policy, { watch }, fates)).notebook;
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
        const texts = textsAt(path, seen);
        found.push({ cell: index, place, path, ...told(texts.length > 0 ? texts : spotsIn(cell, target, path)) });
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

function textsAt(path: string, seen: ReadonlyMap<string, FoundSpan[]>): FoundText[] {
  return [...seen].flatMap(([at, spans]) => (at === path || at.startsWith(`${path}[`) ? [{ path: at, spans }] : []));
}

const told = (texts: FoundText[]): Pick<Unredacted, 'texts'> => (texts.length === 0 ? {} : { texts });

/** What can be pointed at where no text was cleaned as it was sent: each output that would change. */
function spotsIn(cell: Cell, target: Partial<Cell>, path: string): FoundText[] {
  if (cell.cell_type !== 'code' || target.cell_type !== 'code' || !path.endsWith('.outputs')) {
    return [];
  }
  return cell.outputs.flatMap((output, index) => {
    const other = target.outputs?.[index];
    return other !== undefined && sameJson(output, other) ? [] : [{ path: `${path}[${index}]`, spans: [] }];
  });
}
