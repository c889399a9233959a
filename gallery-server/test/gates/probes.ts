import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { policies, policyHash, policyText } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { token, withCell } from '../support/forge.js';
import type { Answer, Person, TestGallery } from '../support/gallery.js';
import { notebookText, publish, published } from '../support/publish.js';

/** A gallery with somebody who may do everything in a space of a team. */
export interface GateWorld {
  gallery: TestGallery;
  /** Administrator of the space. */
  author: Person;
  /** Administrator of the gallery. */
  administrator: Person;
  space: string;
}

/** Sends a secret through one gate, past every other reason to refuse it. `arranged` is called when only that is left. */
export type Probe = (world: GateWorld, arranged: () => void) => Promise<Answer>;

/** A form of the page, sent by the session of somebody. */
export const form = (
  { gallery }: GateWorld,
  person: Person,
  path: string,
  fields: Readonly<Record<string, string>>
): Promise<Answer> =>
  gallery.ask('POST', `/~${path}`, {
    session: person.session,
    raw: new URLSearchParams({ key: randomUUID(), ...fields })
  });

const entryOf = async ({ gallery, author, space }: GateWorld): Promise<string> =>
  (await published(gallery, { token: author.token, space })).entry;

/** A notebook whose text is a secret to rules that come later, or hold elsewhere. */
const NAMED = 'Nightjar';

const stricter: Policy = { ...policies.team, name: 'Stricter', words: [NAMED] };

/** Other rules for a space, past the page that asks for them. */
export function ruled({ gallery }: GateWorld, space: string, policy: Policy): void {
  const db = new DatabaseSync(databaseFile(gallery.config.data), { timeout: 10_000 });
  db.prepare('INSERT OR IGNORE INTO policies VALUES (?, ?, 0)').run(policyHash(policy), policyText(policy));
  db.prepare('UPDATE spaces SET policy_hash = ? WHERE id = ?').run(policyHash(policy), space);
  db.close();
}

/** A comment that is stored already. */
async function commented(world: GateWorld): Promise<{ entry: string; id: string }> {
  const { gallery, author } = world;
  const entry = await entryOf(world);
  const asking = { token: author.token, body: { text: 'Look here', cell: 0 } };
  const said = await gallery.ask('POST', `/entries/${entry}/versions/1/comments`, asking);
  return said.json() as { entry: string; id: string };
}

const named = async ({ gallery, author, space }: GateWorld): Promise<string> =>
  (await published(gallery, { token: author.token, space, notebook: notebookText(`On ${NAMED}`) })).entry;

/** A notebook, and a space with rules under which it can't stand. */
async function apart(world: GateWorld): Promise<{ entry: string; there: string }> {
  const entry = await named(world);
  const there = await world.gallery.team('There', [[world.author, 'editor']]);
  ruled(world, there, stricter);
  return { entry, there };
}

/** A withdrawal that can be undone, of what can't stand under the rules that hold since. */
async function takenBack(world: GateWorld): Promise<string> {
  const entry = await named(world);
  const body = { version: null, reason: 'for a moment' };
  const answer = await world.gallery.ask('POST', `/entries/${entry}/withdraw`, { token: world.author.token, body });
  ruled(world, world.space, stricter);
  return (answer.json() as { undo: string }).undo;
}

/** A version that waits for somebody else, and what they would decide about. */
async function waiting({ gallery, author }: GateWorld): Promise<{
  entry: string;
  reviewer: Person;
  seen: object;
}> {
  const reviewer = await gallery.person(`r-${randomUUID().slice(0, 8)}`);
  const members = [
    [author, 'editor'],
    [reviewer, 'reviewer']
  ] as const;
  const space = await gallery.team('Ward', members, policies.regulated);
  const { entry } = await published(gallery, { token: author.token, space });
  const queue = await gallery.ask('GET', '/reviews', { session: reviewer.session });
  const [{ seen } = { seen: {} }] = (queue.json() as { items: { seen: object }[] }).items;
  return { entry, reviewer, seen };
}

/** One probe for every gate, by method and address. */
export const probes: Readonly<Record<string, Probe>> = {
  'POST /api/v1/versions': async ({ gallery, author, space }, arranged) => {
    arranged();
    return publish(gallery, { token: author.token, space, forge: withCell({ source: `t = "${token}"` }) });
  },
  'POST /api/v1/entries/:entry/withdraw': async (world, arranged) => {
    const entry = await entryOf(world);
    arranged();
    const body = { version: null, reason: `The token ${token} was in it` };
    return world.gallery.ask('POST', `/entries/${entry}/withdraw`, { token: world.author.token, body });
  },
  'POST /n/:entry/withdraw': async (world, arranged) => {
    const entry = await entryOf(world);
    arranged();
    return form(world, world.author, `/n/${entry}/withdraw`, { reason: `The token ${token} was in it` });
  },
  'POST /api/v1/entries/:entry/move': async (world, arranged) => {
    const { entry, there } = await apart(world);
    arranged();
    const { session } = world.author;
    return world.gallery.ask('POST', `/entries/${entry}/move`, { session, body: { space: there } });
  },
  'POST /n/:entry/move': async (world, arranged) => {
    const { entry, there } = await apart(world);
    arranged();
    return form(world, world.author, `/n/${entry}/move`, { space: there });
  },
  'POST /api/v1/withdrawals/undo': async (world, arranged) => {
    const undo = await takenBack(world);
    arranged();
    return world.gallery.ask('POST', '/withdrawals/undo', { token: world.author.token, body: { undo } });
  },
  'POST /withdrawals/undo': async (world, arranged) => {
    const undo = await takenBack(world);
    arranged();
    return form(world, world.author, '/withdrawals/undo', { undo });
  },
  'POST /api/v1/entries/:entry/versions/:number/review': async (world, arranged) => {
    const { entry, reviewer, seen } = await waiting(world);
    arranged();
    const body = { decision: 'returned', seen, notes: [{ cell: 1, text: `Take ${token} out` }] };
    return world.gallery.ask('POST', `/entries/${entry}/versions/1/review`, { session: reviewer.session, body });
  },
  'POST /n/:entry/v/:number/review': async (world, arranged) => {
    const { entry, reviewer, seen } = await waiting(world);
    arranged();
    const fields = { decision: 'returned', ...seen, 'note-1': `Take ${token} out` };
    return form(world, reviewer, `/n/${entry}/v/1/review`, fields);
  },
  'POST /api/v1/spaces': async ({ gallery, administrator }, arranged) => {
    arranged();
    return gallery.ask('POST', '/spaces', { session: administrator.session, body: { name: `Team ${token}` } });
  },
  'POST /spaces': async (world, arranged) => {
    arranged();
    return form(world, world.administrator, '/spaces', { name: `Team ${token}` });
  },
  'POST /spaces/:space/name': async (world, arranged) => {
    arranged();
    return form(world, world.author, `/spaces/${world.space}/name`, { name: `Team ${token}` });
  },
  'POST /api/v1/policies': async ({ gallery, administrator }, arranged) => {
    arranged();
    const policy = { format: 1, name: `Ward ${token}`, profile: 'open' };
    const body = { series: null, base: null, policy };
    return gallery.ask('POST', '/policies', { session: administrator.session, body });
  },
  'POST /policies': async (world, arranged) => {
    arranged();
    return form(world, world.administrator, '/policies', { name: `Ward ${token}`, profile: 'open' });
  },
  'POST /api/v1/policy-changes': async ({ gallery, administrator }, arranged) => {
    const wish = { kind: 'label', label: token.slice(0, 40), policyHash: policyHash(policies.team) };
    const { session } = administrator;
    const seen = await gallery.ask('POST', '/policy-changes/preview', { session, body: { wish } });
    const { base } = seen.json() as { base: string };
    arranged();
    return gallery.ask('POST', '/policy-changes', { session, body: { wish, base } });
  },
  'POST /rules/change': async (world, arranged) => {
    const wish = { kind: 'label', label: token.slice(0, 40), policyHash: policyHash(policies.team) };
    const { session } = world.administrator;
    const seen = await world.gallery.ask('POST', '/policy-changes/preview', { session, body: { wish } });
    const { base } = seen.json() as { base: string };
    arranged();
    const fields = { kind: 'label', label: wish.label, policy: wish.policyHash, base };
    return form(world, world.administrator, '/rules/change', fields);
  },
  'POST /api/v1/entries/:entry/versions/:number/comments': async (world, arranged) => {
    const entry = await entryOf(world);
    arranged();
    const body = { text: `Take ${token} out`, cell: 0 };
    return world.gallery.ask('POST', `/entries/${entry}/versions/1/comments`, { token: world.author.token, body });
  },
  'PUT /api/v1/entries/:entry/versions/:number/comments/:comment': async (world, arranged) => {
    const { entry, id } = await commented(world);
    arranged();
    const asking = { token: world.author.token, body: { text: `Take ${token} out` } };
    return world.gallery.ask('PUT', `/entries/${entry}/versions/1/comments/${id}`, asking);
  },
  'POST /n/:entry/v/:number/comments': async (world, arranged) => {
    const entry = await entryOf(world);
    arranged();
    return form(world, world.author, `/n/${entry}/v/1/comments`, { text: `Take ${token} out`, place: '0' });
  },
  'POST /n/:entry/v/:number/comments/:comment': async (world, arranged) => {
    const { entry, id } = await commented(world);
    arranged();
    return form(world, world.author, `/n/${entry}/v/1/comments/${id}`, { text: `Take ${token} out`, do: 'edit' });
  },
  'PUT /api/v1/entries/:entry/deprecation': async (world, arranged) => {
    const entry = await entryOf(world);
    arranged();
    const asking = { token: world.author.token, body: { reason: `The token ${token} is in it` } };
    return world.gallery.ask('PUT', `/entries/${entry}/deprecation`, asking);
  },
  'POST /n/:entry/deprecate': async (world, arranged) => {
    const entry = await entryOf(world);
    arranged();
    return form(world, world.author, `/n/${entry}/deprecate`, { reason: `The token ${token} is in it` });
  }
};
