import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { policies } from '@vitrine/core/redaction';
import { standingOf, type Published, type StandingPorts } from './standing';

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
  version: () => Promise.resolve({ notebook: 'published', space: 's1' }),
  rules: () => Promise.resolve(policies.regulated),
  review: () => Promise.resolve({ state: 'unasked', review: null }),
  changes: () => Promise.resolve(null),
  ...changes
});
const standing = (changes: Partial<StandingPorts>, cache = new Map<string, Published>()) =>
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

  it('compares by the rules of the space that it is in', async () => {
    const compared: Published[] = [];
    const spaces: string[] = [];
    await standing({
      link: () => link,
      rules: space => {
        spaces.push(space);
        return Promise.resolve(policies.regulated);
      },
      changes: published => {
        compared.push(published);
        return Promise.resolve(null);
      }
    });
    expect(compared).toEqual([{ notebook: 'published', policy: policies.regulated }]);
    expect(spaces).toEqual(['s1']);
    const refused = (): Promise<never> => Promise.reject(new VitrineError('gallery-unreachable'));
    const changed = (): Promise<string> => Promise.resolve('2 cells changed');
    expect(await standing({ link: () => link, rules: refused, changes: changed })).toMatchObject({ changes: null });
  });

  it('fetches a published version once', async () => {
    let asked = 0;
    const cache = new Map<string, Published>();
    const counting = {
      link: () => link,
      version: () => {
        asked += 1;
        return Promise.resolve({ notebook: 'published', space: 's1' });
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

describe('a version that others may not read', () => {
  const returned = (...notes: { cell: number | null; text: string }[]): StandingPorts['review'] => {
    const review = { decision: 'returned' as const, by: 'Bo', at: 1, notes, void: false };
    return () => Promise.resolve({ state: 'returned', review });
  };
  const refused = (code: 'not-found' | 'entry-quarantined' | 'gallery-slow') => () =>
    Promise.reject(new VitrineError(code, { version: 3 }));

  it('waits for a reviewer, or came back with notes', async () => {
    const waiting = { review: () => Promise.resolve({ state: 'waiting' as const, review: null }) };
    expect(await standing({ link: () => link, ...waiting })).toMatchObject({ stands: { state: 'waiting' } });
    expect(await standing({ link: () => link, review: returned({ cell: 7, text: 'Say why.' }) })).toMatchObject({
      stands: { state: 'returned', notes: 1, cell: 7 }
    });
    const several = returned({ cell: null, text: 'All of it' }, { cell: 0, text: 'Here' });
    expect(await standing({ link: () => link, review: several })).toMatchObject({ stands: { notes: 2, cell: 0 } });
  });

  it('is plainly published once it was approved, replaced or never asked about', async () => {
    for (const state of ['approved', 'replaced', 'withdrawn', 'unasked'] as const) {
      const review = (): ReturnType<StandingPorts['review']> => Promise.resolve({ state, review: null });
      expect(await standing({ link: () => link, review })).toEqual({ kind: 'published', version: 3, changes: null });
    }
  });

  it('is closed where the gallery says so, and nothing is claimed where it can not be asked', async () => {
    const closed = { link: () => link, review: refused('not-found'), version: refused('entry-quarantined') };
    expect(await standing(closed)).toMatchObject({ version: 3, stands: { state: 'closed' } });
    for (const other of [
      { review: refused('not-found') },
      { review: refused('not-found'), version: refused('not-found') },
      { review: refused('gallery-slow'), version: refused('entry-quarantined') },
      { review: refused('not-found'), version: refused('entry-quarantined'), signedIn: () => false }
    ]) {
      expect(await standing({ link: () => link, ...other })).not.toHaveProperty('stands');
    }
  });
});
