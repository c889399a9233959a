import { canonicalNotebook } from '../notebook/canonical.js';
import { canonicalJson } from '../notebook/json/write.js';
import type { Json } from '../notebook/json/json.js';
import type { Notebook } from '../notebook/model.js';
import { withIds } from '../notebook/read/ids.js';
import { noChoices, settledChoices } from '../redaction/choices.js';
import type { Choices, Release } from '../redaction/choices.js';
import { redactFields } from '../redaction/fields.js';
import type { FieldItem, RedactedFields } from '../redaction/fields.js';
import { ENGINE } from '../redaction/policy.js';
import type { Policy } from '../redaction/policy.js';
import type { Redacted } from '../redaction/redact.js';
import type { RedactionReport } from '../redaction/report.js';
import { redactTogether } from '../redaction/together.js';
import { cleanFields, cleanReason, textsOf, withEnding } from './fields.js';
import { manifestOf, manifestText } from './manifest.js';
import type { Origin, PublishedFields, SnapshotFile } from './model.js';

export const NOTEBOOK_PATH = 'notebook.ipynb';
export const MANIFEST_PATH = 'snapshot.json';

/** Everything that would leave, and what was done to make it so. */
export interface Built {
  files: SnapshotFile[];
  report: RedactionReport;
  redacted: Notebook;
  /** Outputs that were let out, with the reasons that are published. */
  released: Release[];
}

/** The same with the published fields. */
export interface BuiltWhole extends Built, RedactedFields<PublishedFields> {}

/** Redacts a notebook and writes the files of its snapshot. The original is not kept anywhere. */
export function buildSnapshotFiles(
  notebook: Notebook,
  policy: Policy,
  origin: Origin | null,
  choices: Choices = noChoices
): Built {
  return written(redactTogether(notebook, {}, policy, withReasons(choices)), policy, origin, choices);
}

/** The whole of a snapshot: notebook and fields go through one pipe, so that what goes from one goes from both. */
export function buildSnapshot(
  notebook: Notebook,
  given: Partial<PublishedFields>,
  policy: Policy,
  origin: Origin | null,
  choices: Choices = noChoices
): BuiltWhole {
  const clean = cleanFields(given);
  const { items, fields, ...redacted } = redactTogether(notebook, textsOf(clean), policy, withReasons(choices));
  const settled = redactPublished(withEnding(fields, clean), policy, choices);
  return {
    ...written(redacted, policy, origin, choices),
    fields: settled.fields,
    items: [...items, ...settled.items]
  };
}

/** Published fields that may leave, in their one form. Doing it twice changes nothing. */
export function redactPublished(
  given: Partial<PublishedFields>,
  policy: Policy,
  choices: Choices = noChoices
): RedactedFields<PublishedFields> {
  const { hide } = settledChoices(choices);
  const items: FieldItem[] = [];
  let fields = cleanFields(given);
  // A placeholder can make a line longer, and cleaning a line can bring what stands in it together.
  for (let round = 0; round < ROUNDS; round++) {
    const done = redactFields(textsOf(fields), policy, hide);
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

const withReasons = (choices: Choices): Choices => ({ ...choices, release: choices.release.map(cleanReason) });

/** Reasons in their one form, of which redaction leaves everything; as the gate looks at them. */
function settledReasons(released: readonly Release[], policy: Policy, hide: readonly string[]): Release[] {
  let all = released.map(cleanReason);
  for (let round = 0; round < ROUNDS; round++) {
    const { fields } = redactFields({ released: all.map(({ reason }) => reason) }, policy, hide);
    const next = all.map((one, index) => cleanReason({ ...one, reason: fields.released[index] ?? '' }));
    if (next.every(({ reason }, index) => reason === all[index]?.reason)) {
      break;
    }
    all = next;
  }
  return all;
}

function written(
  { notebook: clean, report, released: given }: Redacted,
  policy: Policy,
  origin: Origin | null,
  choices: Choices
): Built {
  const released = settledReasons(given, policy, settledChoices(choices).hide);
  const redacted: Notebook = { ...clean, cells: withIds(clean.cells) };
  const declared = { engine: ENGINE.version, removed: report.totals.removed, released };
  const manifest = manifestOf(redacted, policy, origin, declared);
  return {
    files: [
      { path: NOTEBOOK_PATH, text: canonicalNotebook(redacted) },
      { path: MANIFEST_PATH, text: manifestText(manifest) }
    ],
    report,
    redacted,
    released
  };
}
