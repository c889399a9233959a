import { byCodePoint, isObject } from '../../notebook/json/json.js';
import type { Json, JsonObject } from '../../notebook/json/json.js';
import type { Session, Where } from '../session.js';
import { cleanPart } from './mime.js';

/** Attachments that may leave, and the text that shows them, with their new names. */
export interface CleanAttachments {
  attachments: JsonObject | null;
  source: string;
  /** Attachments that went whole, and parts of those that stay. */
  dropped: number;
}

/** As programs name what was pasted; anything else was named by a person. */
const ORDINARY = /^(?:image|attachment)(?:-\d{1,3})?\.(?:png|jpeg|jpg|gif|webp|svg)$/;

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg'
};

/** Rebuilds what is attached to a cell: images only, under names that say nothing. */
export function cleanAttachments(
  given: JsonObject,
  source: string,
  keep: boolean,
  session: Session,
  where: Where
): CleanAttachments {
  const names = Object.keys(given).sort(byCodePoint);
  const taken = new Set(names.filter(name => ORDINARY.test(name)));
  const kept = new Map<string, Json>();
  const renamed = new Map<string, string>();
  let dropped = 0;
  for (const name of names) {
    const clean = keep ? imagesOf(given[name], session, where) : null;
    dropped += clean?.dropped ?? 1;
    const called = taken.has(name)
      ? name
      : freeName(endings[Object.keys(clean?.images ?? {})[0] ?? ''] ?? 'png', taken);
    if (called !== name) {
      renamed.set(name, called);
    }
    if (clean !== null) {
      kept.set(called, clean.images);
    }
  }
  return {
    attachments: kept.size === 0 ? null : Object.fromEntries(kept),
    source: withNames(source, renamed),
    dropped: dropped + renamed.size
  };
}

function imagesOf(
  bundle: Json | undefined,
  session: Session,
  where: Where
): { images: JsonObject; dropped: number } | null {
  let dropped = 0;
  const images: [string, Json][] = [];
  for (const [type, value] of Object.entries(isObject(bundle) ? bundle : {})) {
    const part = type.startsWith('image/') ? cleanPart(type, value, session, where) : null;
    if (part !== null) {
      images.push([part.type, part.value]);
    }
    dropped += part?.dropped ?? 1;
  }
  return images.length === 0 ? null : { images: Object.fromEntries(images), dropped };
}

function freeName(ending: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const name = `attachment-${number}.${ending}`;
    if (number < 1000 && !taken.has(name)) {
      taken.add(name);
      return name;
    }
    if (number >= 1000) {
      return `attachment.${ending}`;
    }
  }
}

/** A text in which attachments go by their new names, however the old ones were written. */
function withNames(source: string, renamed: ReadonlyMap<string, string>): string {
  let text = source;
  for (const [name, called] of renamed) {
    for (const written of new Set([name, encodeURI(name), encodeURIComponent(name), name.replace(/ /g, '%20')])) {
      text = text.split(`attachment:${written}`).join(`attachment:${called}`);
    }
  }
  return text;
}
