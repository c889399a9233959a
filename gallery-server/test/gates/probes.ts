import { randomUUID } from 'node:crypto';
import { token, withCell } from '../support/forge.js';
import type { Answer, Person, TestGallery } from '../support/gallery.js';
import { publish, published } from '../support/publish.js';

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
  }
};
