import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testGallery } from './gallery.js';
import type { TestGallery } from './gallery.js';

const authorize =
  '/authorize?client=lab' +
  `&redirect=${encodeURIComponent('http://localhost:8888/lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html')}` +
  `&lab=${encodeURIComponent('http://localhost:8888/')}&challenge=${'A'.repeat(43)}&state=abcdefghijkl&scope=read+publish`;

/** Every page a signed-in reader can come to, with how it answers. */
const signedIn: readonly [string, number][] = [
  ['/', 200],
  ['/search?q=', 200],
  ['/search?q=station', 200],
  ['/search?q=nothing+here&space=space-team&author=me', 200],
  ['/n/stations', 200],
  ['/n/stations/v/1', 200],
  ['/n/long?cells=3', 200],
  ['/n/stations/versions', 200],
  ['/n/stations/lineage', 200],
  ['/n/south/lineage', 200],
  ['/n/stations/open?v=2', 200],
  ['/n/stations/withdraw?v=2', 200],
  ['/n/stations/withdraw', 200],
  ['/n/gone', 410],
  ['/n/never', 404],
  ['/n/stations/v/99', 404],
  ['/n/long?cells=9', 404],
  ['/nowhere', 404],
  ['/account', 200],
  ['/account?fresh=yes', 200],
  ['/connect', 200],
  ['/device', 200],
  ['/sign-out', 200],
  [authorize, 200],
  ['/authorize?client=lab', 400]
];
const signedOut: readonly [string, number][] = [
  ['/sign-in', 200],
  ['/invitation/made-up', 200],
  ['/welcome/made-up', 200],
  ['/nowhere', 404]
];

/** Words of the code that no reader should meet, and words of a voice that isn't ours. */
const codeWords =
  /\b(?:entr(?:y|ies)|snapshots?|slots?|bindings?|findings?|redact(?:ed|ion)|withheld|receipts?|reproductions?|tombstones?|manifests?|digests?|hmac|canonical|identical|within-tolerance|not-comparable)\b/i;
const bannedWords =
  /\b(?:successfully|please|oops|anonymi[sz]ed|de-identified|compliant|safe to share|nothing sensitive)\b|!(?=\s|$)/i;

function textOf(html: string): string {
  return html
    .replace(/<head>[^]*?<\/head>/, match => / <title>/.exec(match)?.[0] ?? '')
    .replace(/<(?:script|style)[^]*?<\/(?:script|style)>/g, '')
    .replace(/<(?:code|pre)\b[^]*?<\/(?:code|pre)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}

describe('every page', () => {
  let gallery: TestGallery;
  beforeAll(async () => {
    gallery = await testGallery();
  });
  afterAll(() => gallery.app.close());

  it('answers with its status, as a finished page in our words under the strict policy', async () => {
    const all = [
      ...signedIn.map(page => [...page, true] as const),
      ...signedOut.map(page => [...page, false] as const)
    ];
    for (const [path, status, known] of all) {
      const answer = await gallery.get(path, known);
      const { body } = answer;
      expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([
        path,
        status,
        'text/html; charset=utf-8'
      ]);
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
      );
      expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers['referrer-policy']).toBe('same-origin');
      expect(answer.headers['cache-control']).toContain('no-store');
      // Nothing inline, nothing of another host.
      expect([path, / style="| on[a-z]+="|<style|<script(?! type="module" src="\/assets\/)/.exec(body)]).toEqual([
        path,
        null
      ]);
      expect([path, /(?:src|srcset|action)="(?:https?:)?\/\//.exec(body)]).toEqual([path, null]);
      // Landmarks, a way past them, and one title.
      for (const part of ['<html lang="en"', 'href="#main"', '<main id="main"', '<header', '<footer', '<title>']) {
        expect([path, body.includes(part)]).toEqual([path, true]);
      }
      expect([path, body.match(/<h1/g)?.length]).toEqual([path, 1]);
      expect([path, codeWords.exec(textOf(body))?.[0]]).toEqual([path, undefined]);
      expect([path, bannedWords.exec(textOf(body))?.[0]]).toEqual([path, undefined]);
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
      expect([path, ids.length]).toEqual([path, new Set(ids).size]);
    }
  });

  it('lets a form of the consent alone go on to the Lab that asked', async () => {
    const consent = await gallery.get(authorize);
    expect(consent.headers['content-security-policy']).toContain("form-action 'self' http://localhost:8888;");
    expect(consent.body).toContain('http://localhost:8888');
    const home = await gallery.get('/');
    expect(home.headers['content-security-policy']).toContain("form-action 'self';");
  });

  it('carries the token of the session in every form that changes something', async () => {
    for (const [path] of signedIn) {
      const { body } = await gallery.get(path);
      for (const [form] of body.matchAll(/<form(?=[^>]*method="post")[^>]*>[^]*?<\/form>/g)) {
        expect([path, form.includes('name="_csrf"')]).toEqual([path, true]);
      }
    }
  });

  it('sends somebody without a session to the door, and back', async () => {
    const answer = await gallery.get('/n/stations?cells=1', false);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?next=%2Fn%2Fstations%3Fcells%3D1']);
    const door = await gallery.get('/sign-in?next=%2Fn%2Fstations', false);
    expect(door.body).toContain('name="next" value="/n/stations"');
    expect((await gallery.get('/', false)).headers.location).toBe('/sign-in');
  });

  it('never goes on to another place than ours', async () => {
    for (const next of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)'
    ]) {
      const { body } = await gallery.get(`/sign-in?next=${encodeURIComponent(next)}`, false);
      const values = [...body.matchAll(/name="next" value="([^"]*)"/g)].map(match => match[1]);
      // The last one is the theme's, which comes back to this very page.
      expect(values.slice(0, -1)).toEqual(['/', '/', '/']);
      expect(values.at(-1)).toBe(`/sign-in?next=${encodeURIComponent(next)}`);
    }
  });

  it('looks the same for what is not there and what may not be seen', async () => {
    const strip = (html: string): string => html.replace(/never-was|also-not/g, '');
    const [one, other] = [await gallery.get('/n/never-was'), await gallery.get('/n/also-not')];
    expect(strip(one.body)).toBe(strip(other.body));
    expect(one.body).toContain('This notebook doesn&#x27;t exist, or you can&#x27;t see it.');
  });

  it('answers a program with a problem document instead', async () => {
    const answer = await gallery.app.inject({ method: 'GET', url: '/n/stations', headers: { host: '127.0.0.1:8765' } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      401,
      'application/problem+json; charset=utf-8'
    ]);
  });
});

describe('under a base path', () => {
  it('keeps every address below it', async () => {
    const gallery = await testGallery('/team/gallery');
    for (const [path] of signedIn) {
      const { body } = await gallery.get(path);
      for (const [, href] of body.matchAll(/(?:href|action|src)="([^"#]+)"/g)) {
        const own = href !== undefined && (href.startsWith('/team/gallery/') || href === '/team/gallery/');
        expect([path, href, own || /^(?:https?:|mailto:|#)/.test(href ?? '')]).toEqual([path, href, true]);
      }
    }
    expect((await gallery.get('/n/stations', false)).headers.location).toBe(
      '/team/gallery/sign-in?next=%2Fn%2Fstations'
    );
    await gallery.app.close();
  });
});
