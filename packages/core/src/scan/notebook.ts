import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { asJson } from '../notebook/model.js';
import type { Cell, Notebook } from '../notebook/model.js';
import { strippedKind } from '../redaction/hidden.js';
import { isPlaceholder } from '../redaction/placeholders.js';
import type { PlaceholderType } from '../redaction/placeholders.js';
import type { Profile } from '../redaction/policy.js';
import { redact } from '../redaction/redact.js';
import { sensitivePlaces } from '../words/sensitive.js';
import { withBeside } from './beside.js';
import { excerptsOf, textsOfOutput } from './excerpts.js';
import { policyOfLevel } from './level.js';
import type { NotebookScan, ScanItem } from './model.js';

/** Of one kind in one place so many are listed one by one; the others are counted. */
const EACH = 10;
/** So many are listed in all. */
const LISTED = 2000;

type Place = Pick<ScanItem, 'cell' | 'place'>;

/**
 * Looks through a whole notebook by the rules of publishing and says what is in it; the notebook stays as it is.
 * A value counts once in each place, however often it stands there.
 */
export function scanNotebook(notebook: Notebook, level: Profile): NotebookScan {
  const { notebook: all, beside } = withBeside(notebook);
  const { notebook: clean, report } = redact(all, policyOfLevel(level));
  const count = notebook.cells.length;
  const placed = ({ cell, place }: Place): Place =>
    cell === null ? { cell, place } : (beside[cell - count] ?? { cell, place });
  const groups = new Groups(placeholdersOf(all));
  clean.cells.forEach((cell, index) => {
    groups.look(placed({ cell: index, place: 'source' }), [cell.source]);
    for (const output of cell.cell_type === 'code' ? cell.outputs : []) {
      groups.look({ cell: index, place: 'output' }, textsOfOutput(output));
    }
    groups.look({ cell: index, place: 'attachment' }, textsOfOutput({ data: asJson(cell)['attachments'] ?? {} }));
  });
  for (const { kind, count: times, ...where } of sensitivePlaces(report.items)) {
    groups.tell(placed(where), kind, times);
  }
  return { ...groups.scan(), cells: count, unseen: unseenIn(notebook, clean), outputs: outputsOf(notebook).length };
}

/** Placeholders that stood there before: somebody's clean notebook holds no sensitive items. */
function placeholdersOf(notebook: Notebook): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (value: Json | undefined): void => {
    if (typeof value === 'string') {
      excerptsOf(value).forEach(({ name }) => names.add(name));
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(walk);
    }
  };
  walk(asJson(notebook));
  return names;
}

/** Items by place and kind, as they are found. */
class Groups {
  private readonly groups = new Map<string, { where: Place; kind: string; excerpts: Map<string, string> }>();
  private readonly told: { where: Place; kind: string; times: number }[] = [];

  constructor(private readonly before: ReadonlySet<string>) {}

  look(where: Place, texts: readonly string[]): void {
    for (const text of texts) {
      for (const { name, type, text: around } of excerptsOf(text)) {
        if (!this.before.has(name)) {
          const { excerpts } = this.group(where, type);
          excerpts.set(name, excerpts.get(name) ?? around);
        }
      }
    }
  }

  /** What was taken out where no placeholder can be seen is told by its kind alone. */
  tell(where: Place, kind: string, times: number): void {
    if (isPlaceholder(kind)) {
      this.told.push({ where, kind, times });
    }
  }

  scan(): Pick<NotebookScan, 'items' | 'total' | 'kinds' | 'cellsWith'> {
    const seen = [...this.groups.values()];
    const items: ScanItem[] = seen.flatMap(({ where, kind, excerpts }) => {
      const listed = [...excerpts.values()].slice(0, EACH);
      const more = excerpts.size - listed.length;
      return listed.map((excerpt, at): ScanItem => ({
        ...where,
        kind: kind as PlaceholderType,
        excerpt,
        more: at === listed.length - 1 ? more : 0
      }));
    });
    for (const { where, kind, times } of this.told) {
      const shown = ({ where: other, kind: same }: { where: Place; kind: string }): boolean =>
        same === kind && other.place === where.place && (where.cell === null || other.cell === where.cell);
      if (!seen.some(shown)) {
        items.push({ ...where, kind: kind as PlaceholderType, excerpt: '', more: times - 1 });
      }
    }
    items.sort((a, b) => (a.cell ?? -1) - (b.cell ?? -1));
    const byKind = new Map<PlaceholderType, number>();
    for (const { kind, more } of items) {
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1 + more);
    }
    const kinds = [...byKind].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
    return {
      items: items.slice(0, LISTED),
      total: kinds.reduce((sum, { count }) => sum + count, 0),
      kinds,
      cellsWith: new Set(items.flatMap(({ cell }) => cell ?? [])).size
    };
  }

  private group(where: Place, kind: string): { excerpts: Map<string, string> } {
    const key = `${where.cell}/${where.place}/${kind}`;
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { where, kind, excerpts: new Map() };
      this.groups.set(key, group);
    }
    return group;
  }
}

const outputsOf = ({ cells }: Notebook): JsonObject[] =>
  cells.flatMap(cell => (cell.cell_type === 'code' ? cell.outputs : []));

const RASTER = /^image\/(?!svg)/;
const DRAWN_IN_TEXT = /data:image\/(?!svg)/g;

/** Pictures, and outputs of which a part is in a form that isn't read. */
function unseenIn(notebook: Notebook, clean: Notebook): NotebookScan['unseen'] {
  const typesOf = (data: Json | undefined): string[] => (isObject(data) ? Object.keys(data) : []);
  let pictures = 0;
  let outputs = 0;
  const attachedTo = (cell: Cell): Json[] => {
    const attached = asJson(cell)['attachments'];
    return isObject(attached) ? Object.values(attached) : [];
  };
  notebook.cells.forEach((cell, index) => {
    pictures += attachedTo(cell).filter(one => typesOf(one).some(type => RASTER.test(type))).length;
    pictures += cell.cell_type === 'markdown' ? (cell.source.match(DRAWN_IN_TEXT)?.length ?? 0) : 0;
    const after = clean.cells[index];
    const kept = after?.cell_type === 'code' ? after.outputs : [];
    (cell.cell_type === 'code' ? cell.outputs : []).forEach((output, at) => {
      const types = typesOf(output['data']);
      const drawn = types.some(type => RASTER.test(type));
      pictures += drawn ? 1 : 0;
      const left = kept[at] ?? {};
      const gone = strippedKind(left) !== null && strippedKind(output) === null;
      const fewer = typesOf(left['data']).length < types.length;
      outputs += (gone && !drawn) || (!gone && fewer) ? 1 : 0;
    });
  });
  return { pictures, outputs };
}
