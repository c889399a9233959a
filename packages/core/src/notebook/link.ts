import type { EntryLink, Origin } from '../snapshot/model.js';
import { isObject } from './json/json.js';
import type { Json, JsonObject } from './json/json.js';
import type { Notebook } from './model.js';

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const SHA1 = /^[0-9a-f]{40}$/;

/** An origin whose every value has its own narrow form; null where one hasn't. */
export function originFrom(value: Json | undefined): Origin | null {
  if (!isObject(value)) {
    return null;
  }
  const { entry, version, contentId, commit } = value;
  const fits =
    typeof entry === 'string' &&
    ID.test(entry) &&
    typeof version === 'number' &&
    Number.isSafeInteger(version) &&
    version > 0 &&
    typeof contentId === 'string' &&
    SHA256.test(contentId) &&
    typeof commit === 'string' &&
    SHA1.test(commit);
  return fits ? { entry, version, contentId, commit } : null;
}

function vitrineOf(metadata: JsonObject): JsonObject {
  const value = metadata['vitrine'];
  return isObject(value) ? value : {};
}

/** The gallery entry that this notebook's metadata remembers. */
export function linkFromMetadata(metadata: JsonObject): EntryLink | null {
  const value = vitrineOf(metadata)['entry'];
  const origin = originFrom(value);
  const gallery = isObject(value) ? value['gallery'] : null;
  return origin !== null && typeof gallery === 'string' && /^https?:\/\/[^\s]+$/.test(gallery)
    ? { ...origin, gallery }
    : null;
}

/** Where the fork that this metadata belongs to came from. */
export function originFromMetadata(metadata: JsonObject): Origin | null {
  return originFrom(vitrineOf(metadata)['origin']);
}

/** Metadata that remembers what is given; null forgets it. Everything else stays. */
export function metadataWith(metadata: JsonObject, what: 'entry' | 'origin', value: Origin | null): JsonObject {
  const { [what]: _old, ...others } = vitrineOf(metadata);
  const { vitrine: _vitrine, ...rest } = metadata;
  const vitrine: JsonObject = value === null ? others : { ...others, [what]: { ...value } };
  return Object.keys(vitrine).length === 0 ? rest : { ...rest, vitrine };
}

/** The gallery entry this notebook was last published to. */
export function linkOf(notebook: Notebook): EntryLink | null {
  return linkFromMetadata(notebook.metadata);
}

/** The notebook, remembering the entry it was published to. */
export function withLink(notebook: Notebook, link: EntryLink | null): Notebook {
  return { ...notebook, metadata: metadataWith(notebook.metadata, 'entry', link) };
}

/** The version this notebook was forked from. */
export function originOf(notebook: Notebook): Origin | null {
  return originFromMetadata(notebook.metadata);
}

/** The notebook, remembering the version it was forked from. */
export function withOrigin(notebook: Notebook, origin: Origin | null): Notebook {
  return { ...notebook, metadata: metadataWith(notebook.metadata, 'origin', origin) };
}
