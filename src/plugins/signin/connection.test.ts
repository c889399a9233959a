import type { IStateDB } from '@jupyterlab/statedb';
import { beforeEach, describe, expect, it } from 'vitest';
import { labAddress } from '../../gallery/address';
import { Connection } from './connection';

const page = 'http://localhost:8888/lab';
const lab = labAddress(page, '/', '/lab/extensions', 'jupyterlab-vitrine', '0.1.0');
const make = (state: IStateDB | null = null): Connection => new Connection({ lab, demoSecret: null, page }, state);

beforeEach(() => sessionStorage.clear());

describe('Connection', () => {
  it('makes another gallery for another address, and tells so', () => {
    const one = make();
    const seen: string[] = [];
    one.changed.connect((_, what) => seen.push(what));
    one.connect('http://g.example');
    const first = one.gallery;
    one.connect('http://h.example');
    expect(one.gallery).not.toBe(first);
    expect(one.gallery.url).toBe('http://h.example');
    expect(seen).toEqual(['gallery', 'gallery']);
  });

  it('keeps the gallery when its address is only spelled in another way', () => {
    const one = make();
    one.connect('http://g.example');
    const { gallery } = one;
    one.connect(' http://g.example/ ');
    expect(one.gallery).toBe(gallery);
  });

  it('passes on who is signed in, of the gallery of now alone', () => {
    const one = make();
    one.connect('http://g.example');
    const before = one.gallery;
    one.connect('http://h.example');
    const seen: string[] = [];
    one.changed.connect((_, what) => seen.push(what));
    before.session.expire();
    expect(seen).toEqual([]);
    one.gallery.session.expire();
    expect(seen).toEqual(['session']);
  });

  it('tells the others that something was published', () => {
    const one = make();
    const seen: string[] = [];
    one.changed.connect((_, what) => seen.push(what));
    one.published();
    expect(seen).toEqual(['published']);
  });
});

describe('what is kept between visits', () => {
  it('lies under a name of our own', async () => {
    const kept = new Map<string, unknown>();
    const { memory } = make({
      fetch: (key: string) => Promise.resolve(kept.get(key)),
      save: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value))
    } as unknown as IStateDB);
    await memory.set('account', { name: 'Ada' });
    expect([...kept.keys()]).toEqual(['jupyterlab-vitrine:account']);
    expect(await memory.get('account')).toEqual({ name: 'Ada' });
    expect(await memory.get('other')).toBeNull();
  });

  it('is nothing where something else lies there', async () => {
    for (const found of [['list'], 'text', 7, null, undefined]) {
      const { memory } = make({ fetch: () => Promise.resolve(found) } as unknown as IStateDB);
      expect(await memory.get('account')).toBeNull();
    }
  });

  it('lives as long as the tab where Lab keeps nothing', async () => {
    const { memory } = make();
    expect(await memory.get('account')).toBeNull();
    await memory.set('account', { name: 'Ada' });
    expect(await memory.get('account')).toEqual({ name: 'Ada' });
    expect(await make().memory.get('account')).toBeNull();
  });
});
