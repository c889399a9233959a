import { describe, expect, it } from 'vitest';
import type { VersionSummary } from '@vitrine/client';
import { VitrineError, type ErrorCode } from '@vitrine/core/errors';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import { askedOf, newsOf, type Known, type NewsPorts } from './news';

const gallery = 'http://g';
const origin: Origin = { entry: 'o1', version: 2, contentId: 'c', commit: 'x' };
const link: EntryLink = { ...origin, entry: 'e1', version: 1, gallery };
const forked: Known = { link: null, origin };

const version = (number: number, state = 'published'): VersionSummary =>
  ({ number, state, authorName: 'Ada', publishedAt: 7, fields: { title: `T${number}` } }) as unknown as VersionSummary;
const gone = (code: ErrorCode, params: Record<string, string | number | null> = {}): Promise<never> =>
  Promise.reject(new VitrineError(code, params));

const ports = (versions: VersionSummary[], changes: Partial<NewsPorts> = {}): NewsPorts => ({
  versions: () => Promise.resolve(versions),
  version: () => gone('not-found'),
  regard: () => Promise.resolve({ deprecated: null }),
  ...changes
});
const news = (versions: VersionSummary[], changes: Partial<NewsPorts> = {}, known = forked) =>
  newsOf(known, gallery, ports(versions, changes));

describe('what is asked about', () => {
  it.each([
    ['nothing', { link: null, origin: null }, []],
    ['what it was forked from', forked, ['o1']],
    ['itself', { link, origin: null }, ['e1']],
    ['itself and what it was forked from', { link, origin }, ['e1', 'o1']],
    ['one of them where both are one', { link: { ...link, entry: 'o1' }, origin }, ['o1']],
    ['nothing of another gallery', { link: { ...link, gallery: 'http://other' }, origin }, []]
  ])('is %s', (_, known, entries) => {
    expect(askedOf(known, gallery).map(({ entry }) => entry)).toEqual(entries);
  });

  it('is ids and numbers, and a version itself only where it is gone', async () => {
    const asked: unknown[] = [];
    const note =
      <T>(answer: T) =>
      (...given: unknown[]): Promise<T> => {
        asked.push(given);
        return Promise.resolve(answer);
      };
    await news([version(2)], {
      versions: note([version(2)]),
      regard: note({ deprecated: null }),
      version: note(null)
    });
    expect(asked).toEqual([['o1'], ['o1']]);
  });
});

describe('news', () => {
  it('is none where it is the newest there is', async () => {
    expect(await news([version(1), version(2)])).toEqual([]);
  });

  it('is a newer version, that others can read', async () => {
    const [one, ...more] = await news([version(1), version(2), version(4), version(3), version(5, 'pending')]);
    expect(one).toEqual({
      own: false,
      entry: 'o1',
      version: 2,
      title: 'T4',
      kind: 'newer',
      newest: 4,
      by: 'Ada',
      at: 7
    });
    expect(more).toEqual([]);
  });

  it('is that it is deprecated, before that a newer one is there', async () => {
    const deprecated = { by: 'Ada', byAuthor: true, at: 1, reason: 'R', alternative: null };
    const found = await news([version(2), version(3)], { regard: () => Promise.resolve({ deprecated }) });
    expect(found.map(({ kind }) => kind)).toEqual(['deprecated', 'newer']);
    expect(found[0]).toMatchObject({ deprecated, title: 'T3' });
  });

  it('is who took it back, when and why, and what replaces it', async () => {
    const params = { version: 2, state: 'withdrawn', by: 'Ada', at: 9, reason: 'Wrong.', replacedBy: 3 };
    const found = await news([version(3)], { version: () => gone('entry-withdrawn', params) });
    expect(found).toEqual([
      {
        own: false,
        entry: 'o1',
        version: 2,
        title: 'T3',
        kind: 'withdrawn',
        purged: false,
        by: 'Ada',
        at: 9,
        reason: 'Wrong.',
        replacedBy: 3
      }
    ]);
  });

  it('takes an older gallery, and one that tells less, as it is', async () => {
    const all = {
      versions: () => gone('entry-withdrawn'),
      version: () => gone('entry-withdrawn', { state: 'purged' })
    };
    expect(await news([], all)).toEqual([
      expect.objectContaining({ title: '', purged: true, by: '', at: null, reason: '', replacedBy: null })
    ]);
  });

  it('is that it is closed, and why as far as that is told', async () => {
    const params = { version: 2, space: 's', at: 9, cause: 'found', found: 3, replacedBy: 1 };
    const found = await news([version(1)], { version: () => gone('entry-quarantined', params) });
    expect(found).toMatchObject([{ kind: 'closed', closed: { version: 2, cause: 'found', found: 3 }, replacedBy: 1 }]);
  });

  it('is nothing of what the reader may not know of', async () => {
    expect(await news([], { versions: () => gone('not-found') })).toEqual([]);
    expect(await news([version(3)])).toEqual([]);
    expect(await news([version(2)], { regard: () => gone('not-found') })).toEqual([]);
  });

  it('is of the notebook itself first', async () => {
    const found = await news([version(2), version(4)], {}, { link: { ...link, version: 2 }, origin });
    expect(found.map(({ own, entry }) => [own, entry])).toEqual([
      [true, 'e1'],
      [false, 'o1']
    ]);
  });

  const silent: readonly ErrorCode[] = ['gallery-unreachable', 'gallery-slow', 'sign-in-expired', 'rate-limited'];
  it.each(['versions', 'version', 'regard'] as const)('is not made up where %s was not answered', async name => {
    const versions = name === 'version' ? [] : [version(2)];
    for (const code of silent) {
      await expect(news(versions, { [name]: () => gone(code) })).rejects.toMatchObject({ code });
    }
  });
});
