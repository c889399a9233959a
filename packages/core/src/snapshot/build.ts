import { canonicalNotebook } from '../notebook/canonical.js';
import { cleanJson } from '../notebook/json/clean.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import type { Cell, Notebook } from '../notebook/model.js';
import { withIds } from '../notebook/read/ids.js';
import { cellOf } from '../notebook/read/shape.js';
import { redactCell } from '../redaction/cell.js';
import { cleanMetadata } from '../redaction/language.js';
import { ENGINE } from '../redaction/policy.js';
import type { Policy } from '../redaction/policy.js';
import { redactionOfHead } from '../redaction/redact.js';
import { reportOf } from '../redaction/report.js';
import type { RedactionReport, ReportItem } from '../redaction/report.js';
import { manifestOf, manifestText } from './manifest.js';
import type { Origin, SnapshotFile } from './model.js';

export const NOTEBOOK_PATH = 'notebook.ipynb';
export const MANIFEST_PATH = 'snapshot.json';

/** Everything that would leave, and what was done to make it so. */
export interface Built {
  files: SnapshotFile[];
  report: RedactionReport;
  redacted: Notebook;
}

/** Takes a notebook cell by cell and keeps of each only what may leave, so that no step is long. */
export interface SnapshotBuilder {
  /** The notebook's own metadata; may be left out. */
  metadata(metadata: JsonObject): void;
  /** The next cell, as `toJSON()` of a live cell or as it stands in a file of nbformat 4. */
  cell(json: Json): void;
  /** The whole; the same as `buildSnapshotFiles` of the same notebook. */
  finish(): Built;
}

/** Starts a snapshot of a notebook that is handed over cell by cell. */
export function createSnapshotBuilder(policy: Policy, origin: Origin | null): SnapshotBuilder {
  let head: Notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  const cells: Cell[] = [];
  const items: ReportItem[] = [];
  const add = (cell: Cell): void => {
    const done = redactCell(cell, cells.length);
    cells.push(done.cell);
    items.push(...done.items);
  };
  return {
    metadata: metadata => {
      head = { ...head, metadata: cleanJson(metadata) as JsonObject };
    },
    cell: json => add(cellOf(cleanJson(json), cells.length)),
    finish: () => assemble(head, withIds(cells), items, policy, origin)
  };
}

/** Redacts a notebook and writes the files of its snapshot. The original is not kept anywhere. */
export function buildSnapshotFiles(notebook: Notebook, policy: Policy, origin: Origin | null): Built {
  const items: ReportItem[] = [];
  const cells = notebook.cells.map((cell, index) => {
    const done = redactCell(cell, index);
    items.push(...done.items);
    return done.cell;
  });
  return assemble(notebook, withIds(cells), items, policy, origin);
}

function assemble(head: Notebook, cells: Cell[], items: ReportItem[], policy: Policy, origin: Origin | null): Built {
  const redacted: Notebook = { cells, metadata: cleanMetadata(head.metadata), nbformat: 4, nbformat_minor: 5 };
  const report = reportOf([...redactionOfHead(head), ...items], policy);
  const declared = { engine: ENGINE.version, removed: report.totals.removed };
  const manifest = manifestOf(redacted, policy, origin, declared);
  return {
    files: [
      { path: NOTEBOOK_PATH, text: canonicalNotebook(redacted) },
      { path: MANIFEST_PATH, text: manifestText(manifest) }
    ],
    report,
    redacted
  };
}
