import type { VersionContent } from '@vitrine/client';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import type { Standing } from './label';

/** What the button's state is found out with. */
export interface StandingPorts {
  link(): EntryLink | null;
  origin(): Origin | null;
  /** Whether something can be asked without asking anybody to sign in. */
  signedIn(): boolean;
  galleryUrl(): string;
  latest(entry: string): Promise<Pick<VersionContent, 'number' | 'fields'>>;
  version(entry: string, version: number): Promise<Pick<VersionContent, 'notebook'>>;
  /** What changed since then, as a sentence; null when nothing did. */
  changes(published: string): Promise<string | null>;
}

/** Finds out where a notebook stands. Whatever can't be asked is left out, never guessed. */
export async function standingOf(ports: StandingPorts, cache: Map<string, string>): Promise<Standing> {
  const link = ports.link();
  const here = link !== null && link.gallery === ports.galleryUrl();
  if (here) {
    return { kind: 'published', version: link.version, changes: await changesOf(ports, link, cache) };
  }
  const origin = ports.origin();
  if (origin === null) {
    return { kind: 'new' };
  }
  if (!ports.signedIn()) {
    return { kind: 'fork', title: null, newer: false };
  }
  try {
    const latest = await ports.latest(origin.entry);
    return { kind: 'fork', title: latest.fields.title, newer: latest.number > origin.version };
  } catch {
    return { kind: 'fork', title: null, newer: false };
  }
}

async function changesOf(ports: StandingPorts, link: EntryLink, cache: Map<string, string>): Promise<string | null> {
  try {
    const key = link.contentId;
    if (!cache.has(key) && ports.signedIn()) {
      cache.set(key, (await ports.version(link.entry, link.version)).notebook);
    }
    const published = cache.get(key);
    return published === undefined ? null : await ports.changes(published);
  } catch {
    // Not connected, or taken back: the number of the version is still true.
    return null;
  }
}
