import { MOST_PLACES, VitrineError } from '../errors/index.js';
import type { FoundPlace } from '../errors/index.js';
import { canonicalNotebook } from '../notebook/canonical.js';
import { canonicalJson } from '../notebook/json/write.js';
import type { Json } from '../notebook/json/json.js';
import type { Notebook } from '../notebook/model.js';
import { readNotebook } from '../notebook/read/read.js';
import { engineApart } from '../redaction/engine.js';
import { ENGINE, policyHash } from '../redaction/policy.js';
import type { Policy } from '../redaction/policy.js';
import { findUnredactedFields } from '../redaction/fields.js';
import type { Fields } from '../redaction/fields.js';
import type { Release } from '../redaction/choices.js';
import { findUnredacted } from '../redaction/gate.js';
import type { FoundText } from '../redaction/gate.js';
import { MANIFEST_PATH, NOTEBOOK_PATH } from './build.js';
import { cleanFields, textsOf } from './fields.js';
import { checkReleased } from './released.js';
import { gitObjects } from './git.js';
import type { GitObject } from './git.js';
import { contentIdOf } from './identity.js';
import { manifestOf, manifestText, readManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import type { Preparation, Snapshot, SnapshotFile } from './model.js';

/** A snapshot of which everything was computed again. */
export interface Verified {
  objects: GitObject[];
  manifest: Manifest;
  notebook: Notebook;
}

/**
 * The gate. Believes nothing of what was sent: the notebook must be a fixed point of
 * redaction in its one form, the manifest what this side computes, and every id must
 * come out the same. Throws the `VitrineError` that says what doesn't fit.
 */
export function verifySnapshot(snapshot: Snapshot, preparation: Preparation, policy: Policy): Verified {
  if (policyHash(policy) !== preparation.policyHash) {
    throw new VitrineError('policy-changed');
  }
  checkEngine(textOf(snapshot, MANIFEST_PATH));
  checkFields(snapshot);
  const [notebookFile, manifestFile] = [textOf(snapshot, NOTEBOOK_PATH), textOf(snapshot, MANIFEST_PATH)];
  if (snapshot.files.length !== 2) {
    throw new VitrineError('request-invalid', { place: 'files' });
  }
  const notebook = readNotebook(notebookFile, { twice: 'refuse' });
  const { released = [] } = readManifest(manifestFile).redaction;
  checkReleased(notebook, released, policy);
  checkRedacted(notebook, snapshot, policy, released);
  if (canonicalNotebook(notebook) !== notebookFile) {
    throw new VitrineError('notebook-invalid', { place: 'its written form' });
  }
  const manifest = checkManifest(manifestFile, notebook, preparation, policy);
  if (contentIdOf(snapshot.files, snapshot.fields) !== snapshot.contentId) {
    throw new VitrineError('content-mismatch');
  }
  const { objects, tree, commit } = gitObjects(snapshot.files, snapshot.fields, snapshot.contentId, preparation);
  if (tree !== snapshot.tree) {
    throw new VitrineError('tree-mismatch');
  }
  if (commit !== snapshot.commit) {
    throw new VitrineError('commit-mismatch');
  }
  return { objects, manifest, notebook };
}

/**
 * The gate for what is stored already, or for words that stand alone: refuses what redaction would
 * change, with every place of it. Rules may have changed since, and so may the engine.
 */
export function checkContent(files: readonly SnapshotFile[], texts: Fields, policy: Policy): void {
  const file = files.find(({ path }) => path === NOTEBOOK_PATH);
  const manifest = files.find(({ path }) => path === MANIFEST_PATH);
  const notebook = file === undefined ? null : readNotebook(file.text, { twice: 'refuse' });
  const { released = [] } = manifest === undefined ? {} : readManifest(manifest.text).redaction;
  if (notebook !== null) {
    checkReleased(notebook, released, policy);
  }
  refuseFound(notebook, texts, policy, released);
}

/**
 * Said before anything else: what a client of quite another version wrote can fail every other check,
 * and none of their sentences would help.
 */
function checkEngine(manifest: string): void {
  const client = /"engine": "(\d{1,4}(?:\.\d{1,4}){1,2})"/.exec(manifest)?.[1];
  const apart = client === undefined ? 'near' : engineApart(client, ENGINE.version);
  if (apart !== 'near') {
    throw new VitrineError('engine-apart', { client: client ?? null, gallery: ENGINE.version, apart });
  }
}

function textOf(snapshot: Snapshot, path: string): string {
  const found = snapshot.files.filter(file => file.path === path);
  const text = found[0]?.text;
  if (found.length !== 1 || text === undefined) {
    throw new VitrineError('request-invalid', { place: 'files' });
  }
  return text;
}

function checkFields({ fields }: Snapshot): void {
  const clean = cleanFields(fields);
  if (canonicalJson(clean as unknown as Json) !== canonicalJson(fields as unknown as Json)) {
    throw new VitrineError('request-invalid', { place: 'fields' });
  }
}

/** Refuses what redaction would change, with every place of it: in the notebook and in the fields beside it. */
function checkRedacted(notebook: Notebook, { fields }: Snapshot, policy: Policy, released: readonly Release[]): void {
  refuseFound(notebook, textsOf(fields), policy, released);
}

function refuseFound<T extends { [K in keyof T]: string | readonly string[] }>(
  notebook: Notebook | null,
  texts: T,
  policy: Policy,
  released: readonly Release[]
): void {
  const inFields = findUnredactedFields(texts, policy).map(({ field, texts }) => ({
    file: 'fields',
    at: { cell: null, place: field, path: field },
    texts
  }));
  const reasons = { released: released.map(({ reason }) => reason) };
  const inReasons = findUnredactedFields(reasons, policy).flatMap(({ texts }) =>
    texts.map(({ path, spans }) => {
      const at = { cell: null, place: 'reason', path: `redaction.${path}.reason` };
      return { file: MANIFEST_PATH, at, texts: [{ path: at.path, spans }] };
    })
  );
  const inNotebook = (notebook === null ? [] : findUnredacted(notebook, policy, released)).map(
    ({ cell, place, path, texts = [] }) => ({
      file: NOTEBOOK_PATH,
      at: { cell, place, path },
      texts
    })
  );
  const found = [...inNotebook, ...inFields, ...inReasons];
  const [first] = found;
  if (first === undefined) {
    return;
  }
  const { cell, place } = first.at;
  const field = first.file === 'fields' ? place : null;
  throw new VitrineError(
    'not-redacted',
    { cell, place, field, count: found.length },
    { places: found.flatMap(({ file, at, texts }) => placesOf(file, at, texts)).slice(0, MOST_PLACES) }
  );
}

function placesOf(file: string, at: Pick<FoundPlace, 'cell' | 'place' | 'path'>, texts: FoundText[]): FoundPlace[] {
  const spans = texts.flatMap(({ path, spans }): FoundPlace[] =>
    spans.length === 0
      ? [{ file, ...at, path, start: null, end: null, kind: null }]
      : spans.map(({ start, end, type }) => ({ file, ...at, path, start, end, kind: type }))
  );
  return spans.length > 0 ? spans : [{ file, ...at, start: null, end: null, kind: null }];
}

function checkManifest(text: string, notebook: Notebook, preparation: Preparation, policy: Policy): Manifest {
  const manifest = readManifest(text);
  const expected = manifestOf(notebook, policy, preparation.origin, manifest.redaction);
  for (const [name, value] of Object.entries(expected)) {
    const sent = (manifest as unknown as Record<string, Json>)[name] ?? null;
    if (canonicalJson(sent) !== canonicalJson(value as Json)) {
      throw new VitrineError('manifest-invalid', { place: name });
    }
  }
  if (manifestText(expected) !== text) {
    throw new VitrineError('manifest-invalid', { place: 'its written form' });
  }
  return manifest;
}
