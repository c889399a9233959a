import { describe, expect, it } from 'vitest';
import { authorizeUrl, galleryAddress, labAddress, pageUrl, versionsUrl } from './address';

const lab = labAddress('http://localhost:8888/lab', '/', '/lab/extensions', 'jupyterlab-vitrine', '0.1.0');

describe('labAddress', () => {
  it('names the callback page by version', () => {
    expect(lab.callback).toBe('http://localhost:8888/lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html');
    expect(lab.base).toBe('http://localhost:8888/');
  });

  it('follows a base URL', () => {
    const hub = labAddress('https://hub.example/user/a/lab', '/user/a', '/user/a/lab/extensions/', 'x', '1.0.0');
    expect(hub.base).toBe('https://hub.example/user/a/');
    expect(hub.callback).toBe('https://hub.example/user/a/lab/extensions/x/static/callback-1.0.0.html');
    expect(hub.origin).toBe('https://hub.example');
  });

  it('takes absolute options', () => {
    const far = labAddress('http://a:1/lab', 'http://a:1/base/', 'http://a:1/base/lab/extensions', 'x', '1.0.0');
    expect(far.base).toBe('http://a:1/base/');
  });
});

describe('galleryAddress', () => {
  it('drops what is not part of a root', () => {
    expect(galleryAddress(' http://127.0.0.1:8765/ ')).toBe('http://127.0.0.1:8765');
    expect(galleryAddress('https://g.example/team/gallery/?x#y')).toBe('https://g.example/team/gallery');
  });

  it('refuses what is no web address', () => {
    expect(galleryAddress('gallery')).toBeNull();
    expect(galleryAddress('javascript:alert(1)')).toBeNull();
    expect(galleryAddress('')).toBeNull();
  });
});

describe('urls', () => {
  it('name pages of notebooks', () => {
    expect(pageUrl('http://g', null)).toBe('http://g/');
    expect(pageUrl('http://g/base', 'e1')).toBe('http://g/base/n/e1');
    expect(pageUrl('http://g', 'e/../x', 2)).toBe('http://g/n/e%2F..%2Fx/v/2');
  });

  it('name the page of all versions', () => {
    expect(versionsUrl('http://g/base', 'e1')).toBe('http://g/base/n/e1/versions');
  });

  it('lead to a place on a page, whatever it is called', () => {
    expect(pageUrl('http://g', 'e1', null, 'comments')).toBe('http://g/n/e1#comments');
    expect(pageUrl('http://g', 'e1', 3, 'comment-a/b')).toBe('http://g/n/e1/v/3#comment-a%2Fb');
  });

  it('ask for consent with everything the gallery checks', () => {
    const url = new URL(authorizeUrl('http://g/base', lab, 'CH', 'ST'));
    expect(url.pathname).toBe('/base/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client: 'lab',
      redirect: lab.callback,
      lab: lab.base,
      challenge: 'CH',
      state: 'ST',
      scope: 'read+publish'
    });
  });
});
