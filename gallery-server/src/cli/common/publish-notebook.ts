import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { GalleryClient, Me, PublishAnswer, SpaceView, VersionContent } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import { closedOf } from '@vitrine/core/words';
import type { Closed } from '@vitrine/core/words';
import { changesBetween, describeNotebook, linkOf, originOf, readNotebook } from '@vitrine/core/notebook';
import type { Changes, Notebook } from '@vitrine/core/notebook';
import { loadRecognisers, noChoices, policies, policyHash, redact, refuseUnmet } from '@vitrine/core/redaction';
import type { Choices, FieldItem, Policy } from '@vitrine/core/redaction';
import { declaredOf } from '@vitrine/core/receipt';
import { buildSnapshot, cleanFields, contentIdOf, gitObjects, redactPublished } from '@vitrine/core/snapshot';
import type { EntryLink, PublishedFields } from '@vitrine/core/snapshot';
import { wrongCall } from './stop.js';

/** What a person said about one publish; everything left out is proposed. */
export interface PublishWish {
  path: string;
  text: string;
  /** Id or name of the space; the notebook's last one or the personal one when left out. */
  to: string | undefined;
  asNew: boolean;
  /** Publish on top of a version that somebody else published meanwhile. */
  onTop: boolean;
  fields: Partial<PublishedFields>;
  /** What goes or is let out beside what the rules say. */
  choices?: Choices;
}

/** A publish that is ready to go; nothing has left this computer. */
export interface PublishPlan {
  notebook: Notebook;
  choices: Choices;
  space: SpaceView;
  /** The rules that hold there. */
  policy: Policy;
  link: EntryLink | null;
  previous: VersionContent | null;
  base: number | null;
  /** The version that nobody can open, where this one takes its place. */
  closed: Closed | null;
  fields: PublishedFields;
  /** The fields as readers would see them. */
  shown: PublishedFields;
  /** "3 cells changed since v3", null for a first version. */
  changes: string | null;
}

/** Where a publish ended, and the link that the notebook keeps. */
export interface PublishEnd {
  answer: PublishAnswer;
  link: EntryLink;
  hiddenOutputs: number;
  removed: number;
  /** What was removed from the texts beside the notebook. */
  fromFields: FieldItem[];
}

const mayPublish = (space: SpaceView): boolean => space.role !== null && space.role !== 'reader';

/** The space that a name or an id means; what this account can't publish to is not among them. */
export function chooseSpace(spaces: readonly SpaceView[], wanted: string | undefined): SpaceView {
  const open = spaces.filter(mayPublish);
  const names = open.map(space => JSON.stringify(space.name)).join(', ');
  if (wanted === undefined) {
    const own = open.find(space => space.kind === 'personal');
    if (own === undefined) {
      throw wrongCall('Say where to publish with --to.', `You can publish to: ${names || 'no space yet'}.`);
    }
    return own;
  }
  const byId = open.find(space => space.id === wanted);
  const same = (name: string): string => name.normalize('NFC').toLocaleLowerCase();
  const byName = open.filter(space => same(space.name) === same(wanted));
  const found = byId ?? (byName.length === 1 ? byName[0] : undefined);
  if (found === undefined) {
    const next = byName.length > 1 ? `Use an id: ${byName.map(space => space.id).join(', ')}.` : `There are: ${names}.`;
    throw wrongCall(byName.length > 1 ? 'Several spaces have that name.' : "You can't publish to that space.", next);
  }
  return found;
}

/** Every field as the dialog would fill it in, with what was said on top. */
export function proposeFields(
  notebook: Notebook,
  path: string,
  previous: PublishedFields | null,
  said: Partial<PublishedFields>
): PublishedFields {
  const file = basename(path);
  const seen = describeNotebook(notebook);
  const { title, question, answer, description, tags } = previous ?? {
    ...seen,
    title: seen.title || file.replace(/\.ipynb$/i, '')
  };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return cleanFields({ title, question, answer, description, tags, note: '', fileName: file, ...given });
}

const gone = (): Error =>
  wrongCall(
    "The notebook that this file was published as isn't there any more, or you can't see it.",
    'Add --as-new to publish it as a notebook of its own.'
  );

/** A version, or what is told of it where it is closed. */
async function readOrClosed(read: Promise<VersionContent>): Promise<{ version: VersionContent } | { closed: Closed }> {
  try {
    return { version: await read };
  } catch (error) {
    const closed = error instanceof VitrineError ? closedOf(error) : null;
    if (closed !== null) {
      return { closed };
    }
    if (error instanceof VitrineError && (error.code === 'not-found' || error.code === 'entry-withdrawn')) {
      throw gone();
    }
    throw error;
  }
}

/** The version that a file was published as, where it is newer than what can be read and closed. */
async function closedSince(client: GalleryClient, link: EntryLink, { number }: VersionContent): Promise<Closed | null> {
  if (link.version <= number) {
    return null;
  }
  const found = await readOrClosed(client.version(link.entry, link.version)).catch(() => null);
  return found !== null && 'closed' in found ? found.closed : null;
}

/** Onto a notebook of which nothing can be read any more: its words come from the file again. */
async function planOver(
  client: GalleryClient,
  me: Me,
  wish: PublishWish,
  start: Start,
  closed: Closed
): Promise<PublishPlan> {
  const space = me.spaces.find(each => each.id === closed.space);
  if (space === undefined) {
    throw gone();
  }
  if (chooseSpace(me.spaces, wish.to ?? space.id).id !== space.id) {
    throw elsewhere(space.name);
  }
  const fields = proposeFields(start.notebook, wish.path, null, wish.fields);
  const policy = await rulesOf(client, space);
  const shown = redactPublished(fields, policy, start.choices).fields;
  return { ...start, space, policy, previous: null, base: closed.version, closed, fields, shown, changes: null };
}

type Start = Pick<PublishPlan, 'notebook' | 'choices' | 'link'>;

const elsewhere = (spaceName: string): Error =>
  wrongCall(
    `This notebook is published in ${JSON.stringify(spaceName)}.`,
    'Add --as-new to publish it elsewhere as a notebook of its own.'
  );

/** Cells that differ from the newest version, once what a gallery removes is removed here too. */
function changesSince(previous: VersionContent, notebook: Notebook, policy: Policy, choices: Choices): Changes {
  const { notebook: next } = redact(notebook, policy, { choices });
  return changesBetween(readNotebook(previous.notebook), next);
}

/** The rules that hold in a space. A gallery that can't tell them yet is older: then those that are likely. */
async function rulesOf(client: GalleryClient, space: Me['spaces'][number]): Promise<Policy> {
  try {
    const { policy } = await client.spaceRules(space.id);
    return policy ?? likely(space.policyHash, space.profile);
  } catch (error) {
    if (error instanceof VitrineError && error.code === 'not-found') {
      return likely(space.policyHash, space.profile);
    }
    throw error;
  }
}

/** The rules of a space before the gallery has named them: those of this side, by their hash or their level. */
function likely(hash: string, profile: Policy['profile']): Policy {
  const all = Object.values<Policy>(policies);
  return (
    all.find(each => policyHash(each) === hash) ?? all.find(each => each.profile === profile) ?? policies.regulated
  );
}

/** Works out what a publish would do. Only questions are asked of the gallery. */
export async function planPublish(client: GalleryClient, me: Me, wish: PublishWish): Promise<PublishPlan> {
  await loadRecognisers();
  const notebook = readNotebook(wish.text);
  const { choices = noChoices } = wish;
  const known = linkOf(notebook);
  const link = known !== null && !wish.asNew && known.gallery === client.baseUrl ? known : null;
  if (link === null) {
    const fields = proposeFields(notebook, wish.path, null, wish.fields);
    const space = chooseSpace(me.spaces, wish.to);
    const policy = await rulesOf(client, space);
    return {
      notebook,
      choices,
      space,
      policy,
      link,
      previous: null,
      base: null,
      closed: null,
      fields,
      shown: redactPublished(fields, policy, choices).fields,
      changes: null
    };
  }
  const found = await readOrClosed(client.latest(link.entry));
  if ('closed' in found) {
    return planOver(client, me, wish, { notebook, choices, link }, found.closed);
  }
  const previous = found.version;
  const home = me.spaces.find(each => each.id === previous.space);
  const policy = home === undefined ? likely(previous.policyHash, 'balanced') : await rulesOf(client, home);
  const changes = changesSince(previous, notebook, policy, choices);
  const { changed, added, removed, moved } = changes;
  // The same cells without a word of one's own: this file's last publish, whose answer it never kept.
  const sameThing =
    changed + added + removed + moved === 0 && Object.values(wish.fields).every(said => said === undefined);
  if (previous.number > link.version && !wish.onTop && !sameThing) {
    const { number: version, authorName: by, publishedAt: at } = previous;
    throw new VitrineError('version-conflict', { version, by, at });
  }
  const space = chooseSpace(me.spaces, wish.to ?? previous.space);
  if (space.id !== previous.space) {
    throw elsewhere(previous.spaceName);
  }
  const fields = proposeFields(notebook, wish.path, previous.fields, wish.fields);
  return {
    notebook,
    choices,
    space,
    policy,
    link,
    previous,
    base: previous.number,
    closed: await closedSince(client, link, previous),
    fields,
    shown: redactPublished(fields, policy, choices).fields,
    changes: `${changes.sentence} since v${previous.number}`
  };
}

/** True where trying once more with the same key can help and can't publish twice. */
function worthAnotherTry(error: unknown): boolean {
  return error instanceof VitrineError && (error.code === 'gallery-slow' || error.code === 'gallery-unreachable');
}

/**
 * Publishes what was planned: the same code decides here, in JupyterLab and in the gallery.
 * With the same key it is the same publish, whenever it is sent again.
 */
export async function carryOut(
  client: GalleryClient,
  plan: PublishPlan,
  keyOf: (entry: string | null, contentId: string) => string = () => randomUUID()
): Promise<PublishEnd> {
  const origin = originOf(plan.notebook);
  const entry = plan.link?.entry ?? null;
  const { policy, ...preparation } = await client.prepare({ space: plan.space.id, entry, base: plan.base, origin });
  await loadRecognisers(policy);
  // The last note belongs to the last version; left as it is, it would make a version out of no change.
  const note = plan.fields.note || (plan.previous?.fields.note ?? '');
  const unchanged = { ...plan.fields, note };
  const { notebook, choices } = plan;
  const { files, report, fields: clean, items } = buildSnapshot(notebook, unchanged, policy, origin, choices);
  refuseUnmet(choices, report);
  const again = plan.previous !== null && contentIdOf(files, clean) === plan.previous.contentId;
  const fields = again || plan.fields.note !== '' ? clean : { ...clean, note: '' };
  const contentId = contentIdOf(files, fields);
  const { tree, commit } = gitObjects(files, fields, contentId, preparation);
  const snapshot = { files, fields, contentId, tree, commit };
  const body = { ticket: preparation.ticket, snapshot, declared: declaredOf(report, items) };
  const key = keyOf(entry, contentId);
  const answer = await client.publish(body, key).catch(async (error: unknown) => {
    if (!worthAnotherTry(error)) {
      throw error;
    }
    return client.publish(body, key);
  });
  return {
    answer,
    link: {
      gallery: client.baseUrl,
      entry: answer.entry,
      version: answer.version,
      contentId: answer.contentId,
      commit: answer.commit
    },
    hiddenOutputs: report.totals.hiddenOutputs,
    removed: report.totals.removed,
    fromFields: items
  };
}
