import { canonicalNotebook } from '../notebook/canonical.js';
import { canonicalJson } from '../notebook/json/write.js';
import type { Json } from '../notebook/json/json.js';
import type { Notebook } from '../notebook/model.js';
import { withIds } from '../notebook/read/ids.js';
import { redactFields } from '../redaction/fields.js';
import type { FieldItem, RedactedFields } from '../redaction/fields.js';
import { ENGINE } from '../redaction/policy.js';
import type { Policy } from '../redaction/policy.js';
import { redact } from '../redaction/redact.js';
import type { Redacted } from '../redaction/redact.js';
import type { RedactionReport } from '../redaction/report.js';
import { redactTogether } from '../redaction/together.js';
import { cleanFields, textsOf, withEnding } from './fields.js';
import { manifestOf, manifestText } from './manifest.js';
import type { Origin, PublishedFields, SnapshotFile } from './model.js';

export const NOTEBOOK_PATH = 'notebook.ipynb';
export const MANIFEST_PATH = 'snapshot.json';

/** Everything that would leave, and what was done to make it so. */
export interface Built {
  files: SnapshotFile[];
  report: RedactionReport;
  redacted: Notebook;
}

/** The same with the published fields. */
export interface BuiltWhole extends Built, RedactedFields<PublishedFields> {}

/** Redacts a notebook and writes the files of its snapshot. The original is not kept anywhere. */
export function buildSnapshotFiles(notebook: Notebook, policy: Policy, origin: Origin | null): Built {
  return written(redact(notebook, policy), policy, origin);
}

/** The whole of a snapshot: notebook and fields go through one pipe, so that what goes from one goes from both. */
export function buildSnapshot(
  notebook: Notebook,
  given: Partial<PublishedFields>,
  policy: Policy,
  origin: Origin | null
): BuiltWhole {
  const clean = cleanFields(given);
  const { items, fields, ...redacted } = redactTogether(notebook, textsOf(clean), policy);
  const settled = redactPublished(withEnding(fields, clean), policy);
  return {
    ...written(redacted, policy, origin),
    fields: settled.fields,
    items: [...items, ...settled.items]
  };
}

/** Published fields that may leave, in their one form. Doing it twice changes nothing. */
export function redactPublished(given: Partial<PublishedFields>, policy: Policy): RedactedFields<PublishedFields> {
  const items: FieldItem[] = [];
  let fields = cleanFields(given);
  // A placeholder can make a line longer, and cleaning a line can bring what stands in it together.
  for (let round = 0; round < ROUNDS; round++) {
    const done = redactFields(textsOf(fields), policy);
    const clean = cleanFields(withEnding(done.fields, fields));
    items.push(...done.items);
    if (canonicalJson(clean as unknown as Json) === canonicalJson(fields as unknown as Json)) {
      break;
    }
    fields = clean;
  }
  return { fields, items };
}

const ROUNDS = 4;

function written({ notebook: clean, report }: Redacted, policy: Policy, origin: Origin | null): Built {
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
