import type { Regard, VersionSummary } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import { closedOf } from '@vitrine/core/words';
import type { News } from '@vitrine/ui';

/** What is asked about the versions behind a notebook; nothing of its content is. */
export interface NewsPorts {
  versions(entry: string): Promise<VersionSummary[]>;
  /** Asked only of one that is not in the list: what is left of it is told by its refusal. */
  version(entry: string, version: number): Promise<unknown>;
  regard(entry: string): Promise<Pick<Regard, 'deprecated'>>;
}

/** The versions that a notebook remembers. */
export interface Known {
  link: EntryLink | null;
  origin: Origin | null;
}

interface Asked {
  own: boolean;
  entry: string;
  version: number;
}

/** Which versions there is something to ask about, its own first. Ids of another gallery are not handed on. */
export function askedOf({ link, origin }: Known, gallery: string): Asked[] {
  const here = link !== null && link.gallery === gallery;
  const own = here ? [{ own: true, entry: link.entry, version: link.version }] : [];
  const from =
    origin !== null && (here || link === null) && origin.entry !== link?.entry
      ? [{ own: false, entry: origin.entry, version: origin.version }]
      : [];
  return [...own, ...from];
}

/** What became of them. What can't be read is no news; a gallery that is away is an error. */
export async function newsOf(known: Known, gallery: string, ports: NewsPorts): Promise<News[]> {
  const news = await Promise.all(askedOf(known, gallery).map(asked => newsAbout(asked, ports)));
  return news.flat();
}

async function newsAbout(asked: Asked, ports: NewsPorts): Promise<News[]> {
  const { entry, version } = asked;
  const versions = await answerOr(ports.versions(entry), []);
  const known = versions.find(({ number }) => number === version);
  const newest = versions.filter(({ state }) => state === 'published').sort((a, b) => b.number - a.number)[0];
  const about = { ...asked, title: (newest ?? known)?.fields.title ?? '' };
  if (known === undefined) {
    const gone = await leftOf(entry, version, ports);
    return gone === null ? [] : [{ ...about, ...gone }];
  }
  const { deprecated } = await answerOr(ports.regard(entry), { deprecated: null });
  const news: News[] = deprecated === null ? [] : [{ ...about, kind: 'deprecated', deprecated }];
  if (newest !== undefined && newest.number > version) {
    news.push({ ...about, kind: 'newer', newest: newest.number, by: newest.authorName, at: newest.publishedAt });
  }
  return news;
}

type Told<K extends News['kind']> = Omit<Extract<News, { kind: K }>, 'own' | 'entry' | 'version' | 'title'>;

/** What the gallery tells of a version that nobody can open any more; null of one that isn't the reader's business. */
async function leftOf(
  entry: string,
  version: number,
  ports: NewsPorts
): Promise<Told<'closed'> | Told<'withdrawn'> | null> {
  const error: unknown = await ports.version(entry, version).then(
    () => null,
    (reason: unknown) => reason
  );
  if (!(error instanceof VitrineError)) {
    return null;
  }
  const { state, by, at, reason, replacedBy: next } = error.params;
  const replacedBy = typeof next === 'number' ? next : null;
  const closed = closedOf(error);
  if (closed !== null) {
    return { kind: 'closed', closed, replacedBy };
  }
  if (error.code !== 'entry-withdrawn') {
    return answerOr(Promise.reject(error), null);
  }
  return {
    kind: 'withdrawn',
    purged: state === 'purged',
    by: typeof by === 'string' ? by : '',
    at: typeof at === 'number' ? at : null,
    reason: typeof reason === 'string' ? reason : '',
    replacedBy
  };
}

/** "Not there for you" is an answer. */
const answers: ReadonlySet<string> = new Set(['not-found', 'entry-withdrawn', 'entry-quarantined']);

function answerOr<T>(question: Promise<T>, otherwise: T): Promise<T> {
  return question.catch((error: unknown) => {
    if (error instanceof VitrineError && answers.has(error.code)) {
      return otherwise;
    }
    throw error;
  });
}
