import type { ReviewStanding, VersionContent } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import type { Standing, Stands } from './label';

/** What the button's state is found out with. */
export interface StandingPorts {
  link(): EntryLink | null;
  origin(): Origin | null;
  /** Whether something can be asked without asking anybody to sign in. */
  signedIn(): boolean;
  galleryUrl(): string;
  latest(entry: string): Promise<Pick<VersionContent, 'number' | 'fields'>>;
  /** Its space is null where nobody tells. */
  version(entry: string, version: number): Promise<{ notebook: Blob | string; space: string | null }>;
  /** The rules of a space; null where the gallery doesn't tell. */
  rules(space: string): Promise<Policy | null>;
  /** How a version stands that had to wait for somebody else. */
  review(entry: string, version: number): Promise<Pick<ReviewStanding, 'state' | 'review'>>;
  /** What changed since then, as a sentence; null when nothing did. */
  changes(published: Published): Promise<string | null>;
}

/** A version as readers have it, and the rules that made it so: the same notebook is compared by the same rules. */
export interface Published {
  notebook: Blob | string;
  policy: Policy | null;
}

/** Finds out where a notebook stands. Whatever can't be asked is left out, never guessed. */
export async function standingOf(ports: StandingPorts, cache: Map<string, Published>): Promise<Standing> {
  const link = ports.link();
  const here = link !== null && link.gallery === ports.galleryUrl();
  if (here) {
    const [changes, stands] = await Promise.all([changesOf(ports, link, cache), standsOf(ports, link)]);
    return { kind: 'published', version: link.version, changes, ...(stands === null ? {} : { stands }) };
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

async function changesOf(ports: StandingPorts, link: EntryLink, cache: Map<string, Published>): Promise<string | null> {
  try {
    const key = link.contentId;
    if (!cache.has(key) && ports.signedIn()) {
      const { notebook, space } = await ports.version(link.entry, link.version);
      cache.set(key, { notebook, policy: space === null ? null : await ports.rules(space) });
    }
    const published = cache.get(key);
    return published === undefined ? null : await ports.changes(published);
  } catch {
    // Not connected, or taken back: the number of the version is still true.
    return null;
  }
}

/** Whether the version waits, came back or is closed; null where it is simply there, or where nobody can tell. */
async function standsOf(ports: StandingPorts, { entry, version }: EntryLink): Promise<Stands | null> {
  if (!ports.signedIn()) {
    return null;
  }
  try {
    const { state, review } = await ports.review(entry, version);
    if (state === 'waiting') {
      return { state };
    }
    if (state !== 'returned') {
      return null;
    }
    const notes = review?.notes ?? [];
    return { state, notes: notes.length, cell: notes.find(({ cell }) => cell !== null)?.cell ?? null };
  } catch (error) {
    return error instanceof VitrineError && error.code === 'not-found' ? closedOr(ports, entry, version) : null;
  }
}

/** Of what can't be read nothing more is told than that it is closed, where it is. */
async function closedOr(ports: StandingPorts, entry: string, version: number): Promise<Stands | null> {
  return ports.version(entry, version).then(
    () => null,
    (error: unknown) =>
      error instanceof VitrineError && error.code === 'entry-quarantined' ? { state: 'closed' as const } : null
  );
}
