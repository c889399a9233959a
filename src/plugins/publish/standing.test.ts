import { describe, expect, it } from 'vitest';
import { standingOf, type StandingPorts } from './standing';

const origin = { entry: 'o1', version: 2, contentId: 'c0', commit: 'x0' };
const link = { entry: 'e1', version: 3, contentId: 'c1', commit: 'x1', gallery: 'http://g' };
const fields = {
  title: 'Station forecast',
  question: '',
  answer: '',
  description: '',
  tags: [],
  note: '',
  fileName: 'a.ipynb'
};

const ports = (changes: Partial<StandingPorts> = {}): StandingPorts => ({
  link: () => null,
  origin: () => null,
  signedIn: () => true,
  galleryUrl: () => 'http://g',
  latest: () => Promise.resolve({ number: 2, fields }),
  version: () => Promise.resolve({ notebook: 'published' }),
  changes: () => Promise.resolve(null),
  ...changes
});
const standing = (changes: Partial<StandingPorts>, cache = new Map<string, string>()) =>
  standingOf(ports(changes), cache);

describe('standingOf', () => {
  it('is new without any trace of the gallery', async () => {
    expect(await standing({})).toEqual({ kind: 'new' });
  });

  it('is published, with what changed since', async () => {
    expect(await standing({ link: () => link })).toEqual({ kind: 'published', version: 3, changes: null });
    expect(await standing({ link: () => link, changes: () => Promise.resolve('2 cells changed') })).toEqual({
      kind: 'published',
      version: 3,
      changes: '2 cells changed'
    });
  });

  it('fetches a published version once', async () => {
    let asked = 0;
    const cache = new Map<string, string>();
    const counting = {
      link: () => link,
      version: () => {
        asked += 1;
        return Promise.resolve({ notebook: 'published' });
      }
    };
    await standing(counting, cache);
    await standing(counting, cache);
    expect(asked).toBe(1);
  });

  it('asks nobody while nobody is signed in', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('asked'));
    const quiet = { signedIn: () => false, latest: refuse, version: refuse };
    expect(await standing({ ...quiet, link: () => link })).toEqual({ kind: 'published', version: 3, changes: null });
    expect(await standing({ ...quiet, origin: () => origin })).toEqual({ kind: 'fork', title: null, newer: false });
  });

  it('is new again at another gallery', async () => {
    expect(await standing({ link: () => ({ ...link, gallery: 'http://other' }) })).toEqual({ kind: 'new' });
  });

  it('is a fork until it is published, and knows when its origin moved on', async () => {
    expect(await standing({ origin: () => origin })).toEqual({ kind: 'fork', title: 'Station forecast', newer: false });
    expect(
      await standing({ origin: () => origin, latest: () => Promise.resolve({ number: 4, fields }) })
    ).toMatchObject({
      newer: true
    });
    expect(await standing({ origin: () => origin, link: () => link })).toMatchObject({ kind: 'published' });
  });

  it('keeps what is certain when the gallery is down', async () => {
    const down = (): Promise<never> => Promise.reject(new Error('down'));
    expect(await standing({ link: () => link, version: down })).toMatchObject({ version: 3, changes: null });
    expect(await standing({ origin: () => origin, latest: down })).toMatchObject({ kind: 'fork', title: null });
  });
});
