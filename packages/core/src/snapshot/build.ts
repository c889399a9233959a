import { canonicalNotebook } from '../notebook/canonical.js';
import type { Notebook } from '../notebook/model.js';
import { withIds } from '../notebook/read/ids.js';
import { ENGINE } from '../redaction/policy.js';
import type { Policy } from '../redaction/policy.js';
import { redact } from '../redaction/redact.js';
import type { RedactionReport } from '../redaction/report.js';
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

/** Redacts a notebook and writes the files of its snapshot. The original is not kept anywhere. */
export function buildSnapshotFiles(notebook: Notebook, policy: Policy, origin: Origin | null): Built {
  const { notebook: clean, report } = redact(notebook, policy);
  const redacted: Notebook = { ...clean, cells: withIds(clean.cells) };
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
