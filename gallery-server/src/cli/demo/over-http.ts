import type { GalleryClient, Me } from '@vitrine/client';
import { readNotebook } from '@vitrine/core/notebook';
import { loadRecognisers } from '@vitrine/core/redaction';
import { buildSnapshot, contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import type { Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';
import type { Policy } from '@vitrine/core/redaction';
import { patiently } from '../common/import-folder.js';
import type { ImportOptions } from '../common/import-folder.js';
import type { Publisher } from './fill.js';
import { demoSpaces } from './generate.js';

/** What goes to the gallery for a text and its fields, made as everybody's is. */
export function snapshotOf(
  text: string,
  fields: PublishedFields,
  preparation: Preparation & { policy: Policy }
): Snapshot {
  const built = buildSnapshot(readNotebook(text), fields, preparation.policy, preparation.origin);
  const contentId = contentIdOf(built.files, built.fields);
  const { tree, commit } = gitObjects(built.files, built.fields, contentId, preparation);
  return { files: built.files, fields: built.fields, contentId, tree, commit };
}

/** Somebody who is signed in, and where they may publish. */
export interface Signed {
  client: GalleryClient;
  me: Me;
}

/** Publishes as those who are signed in: made-up authors share them, and dates are the gallery's own. */
export function overHttp(people: readonly Signed[], space: string | null, pause: ImportOptions['pause']): Publisher {
  const homeOf = ({ me }: Signed, wanted: number): string => {
    const kind = demoSpaces[wanted]?.kind ?? 'personal';
    const open = me.spaces.filter(each => each.role !== null && each.role !== 'reader');
    const found = open.find(each => each.kind === kind) ?? open.find(each => each.kind === 'personal');
    return space ?? found?.id ?? '';
  };
  const signedIn = (author: number): Signed => {
    const somebody = people[author % people.length];
    if (somebody === undefined) {
      throw new Error('nobody is signed in');
    }
    return somebody;
  };
  const publish: Publisher['publish'] = async (made, place, key) => {
    const somebody = signedIn(made.author);
    const { client } = somebody;
    const wish = { space: homeOf(somebody, made.space), ...place };
    return patiently(async () => {
      const preparation = await client.prepare(wish);
      await loadRecognisers(preparation.policy);
      const snapshot = snapshotOf(made.text, made.fields, preparation);
      const { entry, version, contentId, commit } = await client.publish({ ticket: preparation.ticket, snapshot }, key);
      return { entry, version, contentId, commit };
    }, pause);
  };
  const find: Publisher['find'] = async (author, entry, version) => {
    const { contentId, commit } = await signedIn(author).client.version(entry, version);
    return { entry, version, contentId, commit };
  };
  return { publish, find };
}
