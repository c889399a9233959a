import { isObject } from '../../notebook/json/json.js';
import type { Json, JsonObject } from '../../notebook/json/json.js';
import { hiddenKindOf, strip } from '../hidden.js';
import type { HiddenKind } from '../hidden.js';
import type { Session, Where } from '../session.js';
import type { Pictures } from './image/pictures.js';
import { cleanPart, isReadable } from './mime.js';

/** An output that may leave, with the number of things left out of it; or the strip in its place. */
export interface CleanOutput {
  output: JsonObject;
  dropped: number;
  /** What it was. */
  kind: HiddenKind;
  /** A strip took its place. */
  hidden: boolean;
}

const hide = (kind: HiddenKind): CleanOutput => ({ output: strip(kind), dropped: 0, kind, hidden: true });

/** Representations that are read exactly as they were sent. */
const PLAIN: ReadonlySet<string> = new Set(['text/plain', 'text/latex', 'text/markdown']);

const bare = ({ cell, place }: Where): Where => ({ cell, place });

const inside = (where: Where, path: string): Where =>
  where.path === undefined ? where : { ...where, path: where.path + path };

/** Rebuilds an output that shows something: each of its representations, or none. */
export function cleanDisplay(output: JsonObject, session: Session, where: Where): CleanOutput {
  const kind = hiddenKindOf(output) ?? 'other';
  const type = output['output_type'];
  const given = output['data'];
  if ((type !== 'display_data' && type !== 'execute_result') || !isObject(given)) {
    return hide(kind);
  }
  let dropped = 0;
  const data = new Map<string, Json>();
  for (const [mime, value] of Object.entries(given)) {
    const part = cleanPart(mime, value, session, PLAIN.has(mime) ? inside(where, `.data["${mime}"]`) : bare(where));
    if (part !== null) {
      data.set(part.type, part.value);
    }
    dropped += part?.dropped ?? 1;
  }
  if (!tells(data, kind)) {
    return hide(kind);
  }
  const metadata = sizesOf(output['metadata'], data);
  const base = { data: Object.fromEntries(data), metadata, output_type: type };
  const count = output['execution_count'];
  return {
    output: type === 'display_data' ? base : { ...base, execution_count: countOf(count) },
    dropped: dropped + lost(output['metadata'], metadata),
    kind,
    hidden: false
  };
}

/** Whether there is a way to look into an output, as far as its form tells; what stands in it isn't read for this. */
export function couldBeRead(output: JsonObject, pictures: Pictures): boolean {
  const type = output['output_type'];
  const given = output['data'];
  if (type === 'stream' || type === 'error') {
    return true;
  }
  if ((type !== 'display_data' && type !== 'execute_result') || !isObject(given)) {
    return false;
  }
  const kind = hiddenKindOf(output) ?? 'other';
  const kept = Object.keys(given).filter(mime => isReadable(mime, pictures));
  return tells(new Map(kept.map(mime => [mime, null])), kind);
}

/** Whether what is left shows what was there: the name of a chart in its place is nothing to look at. */
function tells(data: ReadonlyMap<string, Json>, kind: HiddenKind): boolean {
  const plain = [...data.keys()].every(type => type === 'text/plain');
  return data.size > 0 && !(plain && (kind === 'interactive' || kind === 'figure'));
}

function countOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Of the metadata only the size at which an image is shown. */
function sizesOf(metadata: Json | undefined, data: ReadonlyMap<string, Json>): JsonObject {
  const sizes: [string, JsonObject][] = [];
  for (const type of data.keys()) {
    const given = isObject(metadata) ? metadata[type] : undefined;
    if (type.startsWith('image/') && isObject(given)) {
      const size = ['height', 'width'].flatMap((name): [string, Json][] => {
        const value = given[name];
        return typeof value === 'number' && value > 0 && value < 20_000 ? [[name, Math.round(value)]] : [];
      });
      if (size.length > 0) {
        sizes.push([type, Object.fromEntries(size)]);
      }
    }
  }
  return Object.fromEntries(sizes);
}

const lost = (metadata: Json | undefined, kept: JsonObject): number =>
  isObject(metadata) ? Object.keys(metadata).filter(name => !Object.hasOwn(kept, name)).length : 0;

/** Rebuilds an error: its name, its message and the way to it, read as one. */
export function cleanError(output: JsonObject, session: Session, where: Where): CleanOutput {
  const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
  const given = output['traceback'];
  const lines = Array.isArray(given) ? given.map(text) : [];
  const [ename, evalue] = ['ename', 'evalue'].map(name => session.text(text(output[name]), inside(where, `.${name}`)));
  const traceback = session.joined(session.joined(lines, bare(where), { glue: '\n' }), bare(where));
  return {
    output: { ename: ename ?? '', evalue: evalue ?? '', output_type: 'error', traceback },
    dropped: 0,
    kind: 'error',
    hidden: false
  };
}
