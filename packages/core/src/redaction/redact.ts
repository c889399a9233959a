import { canonicalJson } from '../notebook/json/write.js';
import { asJson } from '../notebook/model.js';
import type { Notebook } from '../notebook/model.js';
import { scannerFor } from './catalogue.js';
import { redactCell } from './cell.js';
import { cleanMetadata } from './language.js';
import type { Policy } from './policy.js';
import { reportOf } from './report.js';
import type { RedactionReport, ReportItem } from './report.js';
import { cleaned } from './session.js';

/** A notebook that may leave, and what was done to make it so. */
export interface Redacted {
  notebook: Notebook;
  report: RedactionReport;
}

const FIELDS: ReadonlySet<string> = new Set(['cells', 'metadata', 'nbformat', 'nbformat_minor']);

/**
 * Rebuilds a notebook from what may leave: sources, ids, execution counts and the
 * language. Every output becomes a strip that says what was there. Doing it twice
 * changes nothing.
 */
export function redact(notebook: Notebook, policy: Policy): Redacted {
  const removed: ReportItem[] = [];
  const { value: cells, items } = cleaned(scannerFor(policy), policy.profile !== 'strict', session => {
    removed.splice(0, removed.length, ...redactionOfHead(notebook));
    return notebook.cells.map((cell, index) => {
      const done = redactCell(cell, index, session);
      removed.push(...done.items);
      return done.cell;
    });
  });
  return {
    notebook: { cells, metadata: cleanMetadata(notebook.metadata), nbformat: 4, nbformat_minor: 5 },
    report: reportOf([...removed, ...items], policy)
  };
}

/** What goes of the notebook itself, cells apart. What is ours about a file never counts. */
function redactionOfHead(notebook: Notebook): ReportItem[] {
  const kept = cleanMetadata(notebook.metadata);
  const metadata = Object.keys(notebook.metadata).filter(
    name => name !== 'vitrine' && !Object.hasOwn(kept, name)
  ).length;
  const keys = Object.keys(notebook).filter(name => !FIELDS.has(name)).length;
  const items: ReportItem[] = [];
  if (metadata > 0) {
    items.push({ cell: null, place: 'metadata', kind: 'metadata', rule: 'allow-list', count: metadata });
  }
  if (keys > 0) {
    items.push({ cell: null, place: 'key', kind: 'key', rule: 'allow-list', count: keys });
  }
  return items;
}

/** A place in a notebook that redaction would change. `path` names fields of the format and positions only. */
export interface Unredacted {
  cell: number | null;
  place: string;
  path: string;
}

const PLACES: Readonly<Record<string, string>> = {
  outputs: 'output',
  attachments: 'attachment',
  metadata: 'cell-metadata'
};

/** Where a notebook isn't a fixed point of `redact`; nothing may be stored while this isn't empty. */
export function findUnredacted(notebook: Notebook, policy: Policy): Unredacted[] {
  const clean = redact(notebook, policy).notebook;
  const found: Unredacted[] = [];
  const differs = (a: object, b: object, name: string): boolean => {
    const left = (a as Record<string, never>)[name];
    const right = (b as Record<string, never>)[name];
    return left === undefined || right === undefined ? left !== right : canonicalJson(left) !== canonicalJson(right);
  };
  for (const name of Object.keys(asJson(notebook))) {
    if (!FIELDS.has(name)) {
      found.push({ cell: null, place: 'key', path: '' });
    } else if (name !== 'cells' && differs(notebook, clean, name)) {
      found.push({ cell: null, place: name, path: name });
    }
  }
  notebook.cells.forEach((cell, index) => {
    const target = clean.cells[index] ?? {};
    for (const name of Object.keys(cell)) {
      if (differs(cell, target, name)) {
        const place = PLACES[name] ?? (name === 'id' ? 'id' : 'key');
        found.push({ cell: index, place, path: `cells[${index}]${place === 'key' ? '' : `.${name}`}` });
      }
    }
  });
  return found;
}
