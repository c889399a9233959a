import { beforeEach, describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { EntryLink } from '@vitrine/core/snapshot';
import { Past } from './past';
import type { PublishClient, PublishGallery } from './ports';

const link: EntryLink = {
  gallery: 'http://g',
  entry: 'e1',
  version: 3,
  contentId: 'a'.repeat(64),
  commit: 'b'.repeat(40)
};
const newest = { entry: 'e1', number: 3, space: 'team', notebook: '', fields: { title: 'Forecast' } };
const closed = { version: 3, space: 'ward', at: 1, cause: 'report' };

let asked: string[];
let told: number;
/** What the gallery answers, one after the other. */
let answers: (object | VitrineError)[];
let past: Past;

beforeEach(() => {
  [asked, told, answers] = [[], 0, []];
  const answer = (name: string): Promise<never> => {
    asked.push(name);
    const next = answers.shift() ?? newest;
    return next instanceof VitrineError ? Promise.reject(next) : Promise.resolve(next as never);
  };
  const client = { latest: () => answer('latest'), version: () => answer('version') } as unknown as PublishClient;
  const gallery = { url: 'http://g', call: (act: (one: PublishClient) => unknown) => act(client) };
  past = new Past(gallery as unknown as PublishGallery, () => (told += 1));
});

describe('what a notebook was published as', () => {
  it('is nothing without a link, or with one to another gallery, and nobody is asked', async () => {
    expect(await past.ask(null)).toBeNull();
    expect(await past.ask({ ...link, gallery: 'http://other' })).toBeNull();
    expect([asked, told, past.home]).toEqual([[], 0, null]);
  });

  it('is asked once, however many wait for it', async () => {
    const both = await Promise.all([past.ask(link), past.ask(link)]);
    await past.ask(link);
    expect(both).toEqual([newest, newest]);
    expect([asked, told]).toEqual([['latest'], 1]);
    expect(past).toMatchObject({ home: { entry: 'e1', space: 'team' }, base: 3, closed: null });
  });

  it('is asked again where no answer came', async () => {
    answers = [new VitrineError('gallery-unreachable')];
    await expect(past.ask(link)).rejects.toMatchObject({ code: 'gallery-unreachable' });
    expect([past.latest, told]).toEqual([null, 1]);
    expect(await past.ask(link)).toEqual(newest);
  });

  it.each(['entry-withdrawn', 'not-found'] as const)('is a notebook of its own again after %s', async code => {
    answers = [new VitrineError(code)];
    expect(await past.ask(link)).toBeNull();
    expect([past.home, past.base, told]).toEqual([null, null, 1]);
    await past.ask(link);
    expect(asked).toEqual(['latest']);
  });

  it('is asked again for somebody else, unless it is known', async () => {
    answers = [new VitrineError('not-found')];
    await past.ask(link);
    past.renew();
    expect(await past.ask(link)).toEqual(newest);
    past.renew();
    await past.ask(link);
    expect(asked).toEqual(['latest', 'latest']);
  });

  it('is the newest version that is there and the one that is closed behind it', async () => {
    answers = [{ ...newest, number: 2 }, new VitrineError('entry-quarantined', closed)];
    expect(await past.ask(link)).toMatchObject({ number: 2 });
    expect(asked).toEqual(['latest', 'version']);
    expect(past).toMatchObject({ base: 2, closed: { version: 3 } });
  });

  it('takes the place of what is closed where nothing else is left', async () => {
    answers = [new VitrineError('entry-quarantined', closed)];
    expect(await past.ask(link)).toBeNull();
    expect(past).toMatchObject({ latest: null, home: { entry: 'e1', space: 'ward' }, base: 3, closed: { version: 3 } });
    expect(told).toBe(1);
  });
});
