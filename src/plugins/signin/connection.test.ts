import { beforeEach, describe, expect, it } from 'vitest';
import { labAddress } from '../../gallery/address';
import { Connection } from './connection';

const page = 'http://localhost:8888/lab';
const lab = labAddress(page, '/', '/lab/extensions', 'jupyterlab-vitrine', '0.1.0');
const make = (): Connection => new Connection({ lab, demoSecret: null, page });

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
