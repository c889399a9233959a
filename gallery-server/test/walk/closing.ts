import { randomUUID } from 'node:crypto';
import { policies } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import type { VersionState } from '../../src/domain/entries/model.js';
import type { Body } from '../support/forge.js';
import { prepare, published, snapshotFor } from '../support/publish.js';
import type { PublishedAnswer } from '../support/publish.js';
import { roles } from './walk.js';
import type { Walk, Walker } from './walk.js';

/** What a version is closed by. */
export type Closing = 'report' | 'rescan' | 'withdraw' | 'recall' | 'purge' | 'pending' | 'return' | 'nothing';

export const stateAfter: Readonly<Record<Closing, VersionState>> = {
  report: 'quarantined',
  rescan: 'quarantined',
  withdraw: 'withdrawn',
  recall: 'recalled',
  purge: 'purged',
  pending: 'pending',
  return: 'draft',
  nothing: 'published'
};

/** Stands in every version that is closed, beside the word that stands in it alone: what a search asks for. */
export const ASKED = 'Wombat5582';

/** Stands in the version that is closed by rules that know it. */
const RULED = 'Plover3317';

/** A version with a word of its own in every place that a version has. */
export interface Marked {
  closing: Closing;
  mark: string;
  space: string;
  entry: string;
  number: number;
  made: PublishedAnswer;
  /** What was sent, to be sent again. */
  key: string;
  body: Body;
  /** A preparation of its next version, made while it was open. */
  next: Preparation & { policy: Policy };
}

const cell = (source: string, more: object = {}): object => ({
  cell_type: 'code',
  metadata: {},
  execution_count: 1,
  outputs: [],
  source,
  ...more
});

/** A notebook that holds a word in a heading, in text, in code, in what was printed and in a table. */
function notebookWith(mark: string, more: string): string {
  const html = `<table><tr><th>station</th></tr><tr><td>${mark}</td></tr></table>`;
  const outputs = [
    { output_type: 'stream', name: 'stdout', text: `${mark} ${ASKED}\n` },
    { output_type: 'display_data', metadata: {}, data: { 'text/html': html, 'text/plain': mark } }
  ];
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python', version: '3.12.1' } },
    cells: [
      { cell_type: 'markdown', id: 'a1', metadata: {}, source: `# ${mark}\n\nAbout ${mark} and ${ASKED}` },
      cell(`${mark} = "${mark}" # ${more}`, { id: 'b1', outputs })
    ]
  });
}

async function version(
  walk: Walk,
  closing: Closing,
  mark: string,
  space: string,
  base: string | null
): Promise<Marked> {
  const { gallery, author } = walk;
  const fields = {
    title: `Title ${mark}`,
    question: `Does ${mark} sing?`,
    answer: `${mark} does, ${ASKED} too`,
    description: `All of ${mark}`,
    tags: [mark.toLowerCase()],
    note: `Now with ${mark}`,
    fileName: `${mark}.ipynb`
  };
  const wish = { token: author.token, space, entry: base, base: base === null ? null : 1 };
  const key = randomUUID();
  const sent: Body[] = [];
  const keep = (body: Body): Body => {
    sent.push(body);
    return body;
  };
  const made = await published(gallery, {
    ...wish,
    notebook: notebookWith(mark, closing === 'rescan' ? RULED : ''),
    fields,
    key,
    forge: keep
  });
  const { entry, version: number } = made;
  const next = await prepare(gallery, { ...wish, entry, base: number });
  const [body] = sent;
  if (body === undefined) {
    throw new Error('nothing was sent');
  }
  return { closing, mark, space, entry, number, made, key, body, next: next.json() as Marked['next'] };
}

/** One marked version for each way to close one, as the second of its notebook where the first stays, and a fork of each. */
export async function markedVersions(walk: Walk): Promise<Marked[]> {
  const { gallery, author, space } = walk;
  const here = roles.map(role => [personOf(walk.walker(`${role} here`)), role] as const);
  const ward = await gallery.team('Ward 7', [...here, [author, 'editor']], policies.regulated);
  const all: Marked[] = [];
  for (const closing of Object.keys(stateAfter) as Closing[]) {
    const mark = `Quokka${closing}`;
    const waits = closing === 'pending' || closing === 'return';
    const first = waits ? null : await published(gallery, { token: author.token, space, fields: { title: 'Before' } });
    const marked = await version(walk, closing, mark, waits ? ward : space, first?.entry ?? null);
    const { entry, number, made } = marked;
    const origin = { entry, version: number, contentId: made.contentId, commit: made.commit };
    if (!waits) {
      await published(gallery, { token: author.token, space, origin, fields: { title: 'A fork' } });
    }
    all.push(marked);
  }
  return all;
}

export function personOf({ name, person }: Walker): NonNullable<Walker['person']> {
  if (person === null) {
    throw new Error(`${name} has no account`);
  }
  return person;
}

/** Sends the very same publish again, or the next version as it was prepared before. */
export const again = (walk: Walk, { body, key }: Marked): ReturnType<typeof walk.gallery.ask> =>
  walk.gallery.ask('POST', '/versions', { token: walk.author.token, body, headers: { 'idempotency-key': key } });
export const nextOf = (walk: Walk, { next, space }: Marked): ReturnType<typeof walk.gallery.ask> => {
  const snapshot = snapshotFor(next, { token: '', space, fields: { title: 'Next' } });
  const body = { ticket: next.ticket, snapshot };
  return walk.gallery.ask('POST', '/versions', {
    token: walk.author.token,
    body,
    headers: { 'idempotency-key': randomUUID() }
  });
};

/** Closes a version as it is closed in life; answers when that was decided, by the gallery's clock. */
export async function close(walk: Walk, { closing, entry, number, space, made }: Marked): Promise<number> {
  const { gallery, author, db } = walk;
  const by = (name: string): { session: string } => ({ session: personOf(walk.walker(name)).session });
  const at = `/entries/${entry}/versions/${number}`;
  const ok = (answer: { status: number; text: string }): number => {
    if (answer.status >= 300) {
      throw new Error(`${closing}: ${answer.status} ${answer.text}`);
    }
    return Date.now();
  };
  switch (closing) {
    case 'report':
      return ok(await gallery.ask('POST', `${at}/report`, { ...by('reader here'), body: { kind: 'secret' } }));
    case 'rescan':
      return rescanned(walk, space, made.versionId);
    case 'withdraw':
      return ok(
        await gallery.ask('POST', `/entries/${entry}/withdraw`, {
          token: author.token,
          body: { version: number, reason: 'Wrong ward' }
        })
      );
    case 'recall':
      // As one transaction of the gallery: what changes a state tells it.
      db.exec('BEGIN IMMEDIATE');
      db.prepare(`UPDATE versions SET state = 'recalled' WHERE id = ?`).run(made.versionId);
      db.prepare(`INSERT INTO outbox (topic, subject, time) VALUES ('version.withdrawn', ?, 0)`).run(made.versionId);
      db.exec('COMMIT');
      return Date.now();
    case 'purge':
      return ok(
        await gallery.ask('POST', `${at}/purge`, { ...by('administrator here'), body: { confirm: `v${number}` } })
      );
    case 'return': {
      const queue = await gallery.ask('GET', '/reviews', by('reviewer here'));
      const { items } = queue.json() as { items: { entry: string; seen: object }[] };
      const body = {
        decision: 'returned',
        seen: items.find(item => item.entry === entry)?.seen,
        notes: [{ cell: 1, text: 'Why?' }]
      };
      return ok(await gallery.ask('POST', `${at}/review`, { ...by('reviewer here'), body }));
    }
    default:
      return Date.now();
  }
}

/** Rules that know a word of it come into force, and the gallery looks again by itself; answers when it closed the version. */
async function rescanned(walk: Walk, space: string, version: string): Promise<number> {
  const { policies: rules } = walk.gallery.store;
  const keeper = walk.walker('administrator of the gallery');
  const ruled = { actor: personOf(keeper).account.id, now: Date.now() };
  const policy: Policy = { ...policies.team, name: 'Birds', words: [RULED] };
  const written = await rules.writePolicy({ ...ruled, key: randomUUID(), series: null, base: null, policy });
  const wish = { kind: 'space', space, policyHash: written.ok ? written.value.hash : '', label: '' } as const;
  const seen = await rules.consequences(walk.callerOf(keeper), wish);
  const changed = await rules.changePolicy({ ...ruled, key: randomUUID(), wish, base: seen.ok ? seen.value.base : '' });
  if (!changed.ok) {
    throw new Error(changed.refusal.code);
  }
  const noted = walk.db.prepare('SELECT time FROM quarantines WHERE version_id = ?');
  for (;;) {
    const row = noted.get(version);
    if (row !== undefined) {
      return Number(row['time']);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
