import { VitrineError } from '../errors/index.js';
import { executionFacts } from '../notebook/execution.js';
import type { ExecutionFacts } from '../notebook/execution.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { parseStrict } from '../notebook/json/parse.js';
import { canonicalText } from '../notebook/json/write.js';
import type { Notebook } from '../notebook/model.js';
import type { Release } from '../redaction/choices.js';
import { strippedKind } from '../redaction/hidden.js';
import { languageOfMetadata } from '../redaction/language.js';
import type { Policy, Profile } from '../redaction/policy.js';
import type { Origin } from './model.js';
import { manifestSchema } from './schema.js';
import { misfit } from './validate.js';
import type { Schema } from './validate.js';

/** What is published about a notebook beside itself: `snapshot.json`. */
export interface Manifest {
  format: 1;
  kernel: { language: string; version: string | null } | null;
  execution: ExecutionFacts;
  origin: Origin | null;
  redaction: {
    profile: Profile;
    engine: string;
    hiddenOutputs: number;
    removed: number;
    /** Outputs that were let out although the level hides them; left out where there are none. */
    released?: Release[];
  };
  slots: [];
  environment: null;
  metrics: [];
  parameters: [];
}

/** What only the side that saw the original can say. */
export interface Declared {
  engine: string;
  removed: number;
  released?: readonly Release[];
}

/** The manifest as a pure function of the redacted notebook; only the declared part can't be computed again. */
export function manifestOf(redacted: Notebook, policy: Policy, origin: Origin | null, declared: Declared): Manifest {
  const language = languageOfMetadata(redacted.metadata);
  const outputs = redacted.cells.flatMap(cell => (cell.cell_type === 'code' ? cell.outputs : []));
  const released = (declared.released ?? []).map(({ cell, output, reason }) => ({ cell, output, reason }));
  return {
    format: 1,
    kernel: language === null ? null : { language: language.name, version: language.version },
    execution: executionFacts(redacted),
    origin: origin === null ? null : originOnly(origin),
    redaction: {
      profile: policy.profile,
      engine: declared.engine,
      hiddenOutputs: outputs.filter(output => strippedKind(output) !== null).length,
      removed: declared.removed,
      ...(released.length === 0 ? {} : { released })
    },
    slots: [],
    environment: null,
    metrics: [],
    parameters: []
  };
}

/** A link to an entry has more to it than may be published. */
function originOnly({ entry, version, contentId, commit }: Origin): Origin {
  return { entry, version, contentId, commit };
}

/** The manifest's one text. */
export function manifestText(manifest: Manifest): string {
  return canonicalText(manifest as unknown as JsonObject);
}

/** Reads a manifest and refuses one that says anything beyond the schema. */
export function readManifest(text: string): Manifest {
  const json: Json = parseStrict(text, { bytes: 4 * 1024 * 1024, depth: 8 });
  const place = misfit(json, manifestSchema as Schema);
  if (place !== null) {
    throw new VitrineError('manifest-invalid', { place });
  }
  return json as unknown as Manifest;
}
