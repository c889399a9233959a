import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { versionOf } from './fake-store.js';
import { testGallery } from './gallery.js';
import type { TestGallery } from './gallery.js';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await testGallery();
});
afterEach(() => gallery.app.close());

const hiddenField = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('the front page', () => {
  it('counts what can be searched, and shows the newest and what is behind', async () => {
    const { body } = await gallery.get('/');
    expect(body).toContain('placeholder="Search 4 notebooks"');
    expect(body).toContain('Which stations run out of bikes before nine?');
    expect(body).toContain('is behind: <bdi>Station forecast</bdi> has a v2');
  });

  it('still knows of a fork that fell behind when its author has published much since', async () => {
    const newer = Array.from({ length: 30 }, (_, at) =>
      versionOf({ entry: `n${at}`, number: 1, title: `Newer ${at}` })
    );
    gallery.data.versions.unshift(...newer.map((each, at) => ({ ...each, publishedAt: each.publishedAt + at + 1 })));
    const { body } = await gallery.get('/');
    expect(body).toContain('is behind: <bdi>Station forecast</bdi> has a v2');
    expect(body.match(/class="vt-card"/g)).toHaveLength(2 * 8);
  });

  it('has a door when nothing is there', async () => {
    gallery.data.versions = [];
    const { body } = await gallery.get('/');
    expect(body).toContain('Nothing here yet. The first notebook is one button away:');
    expect(body).toContain('href="/connect"');
    expect(body).not.toContain('See all');
  });

  it('keeps the search when the list fails, and says the code in small type', async () => {
    gallery.data.broken = true;
    const answer = await gallery.get('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('The list can&#x27;t be loaded.');
    expect(answer.body).toContain('internal');
    expect(answer.body).toContain('role="search"');
    expect(answer.body).not.toContain('The disk is gone');
  });
});

describe('a search', () => {
  it('says the count and what was understood, and leads to the cell of the hit', async () => {
    const { body } = await gallery.get('/search?q=station&space=space-team');
    expect(body).toContain('2 notebooks');
    expect(body).toContain('with station');
    expect(body).toContain('aria-label="Search without: in Team"');
    expect(body).toContain('href="/n/stations#cell-1"');
    expect(body).toContain('value="station"');
  });

  it('is never blank: it says what each word costs', async () => {
    const { body } = await gallery.get('/search?q=station+zzz');
    expect(body).toContain('No notebook has all of this.');
    expect(body).toMatch(/Without <em[^>]*>zzz<\/em>: <a href="\/search\?q=station">2 notebooks<\/a>/);
    expect(body).toContain('See all notebooks');
  });

  it('shows words as text, whatever they are', async () => {
    const { body } = await gallery.get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(body).not.toContain('<script>alert');
  });
});

describe('a notebook', () => {
  it('shows the sentence first, then the work and the evidence', async () => {
    const { body } = await gallery.get('/n/stations');
    const order = [
      'Which stations run out',
      '<h1',
      'Eleven of 214',
      'vt-caption',
      'Open in JupyterLab',
      'What was removed',
      'tok-keyword'
    ];
    const places = order.map(part => body.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(body).toContain('Figure removed');
    expect(body).not.toContain('iVBORw0KGgo');
    expect(body).not.toContain('elsewhere.example');
    expect(body).toContain('href="/api/v1/entries/stations/versions/2/notebook"');
    expect(body).not.toContain('v2 is newer');
  });

  it('says on an old version that a newer one is there', async () => {
    const { body } = await gallery.get('/n/stations/v/1');
    expect(body).toContain('You&#x27;re reading v1. v2 is newer: <a href="/n/stations">See it</a>');
  });

  it('goes on after 200 cells', async () => {
    const first = await gallery.get('/n/long');
    expect(first.body).toContain('href="/n/long/v/1?cells=3"');
    expect(first.body).not.toContain('id="cell-200"');
    expect((await gallery.get('/n/long?cells=2')).body).toContain('id="cell-200"');
  });

  it('lists its versions and its lineage', async () => {
    const versions = (await gallery.get('/n/stations/versions')).body;
    expect(versions).toContain('2 versions, the newest is v2.');
    expect(versions).toContain('Weekends are left out now.');
    const lineage = (await gallery.get('/n/south/lineage')).body;
    expect(lineage).toContain('Forked from Station forecast v1.');
    expect(lineage).toContain('v2 is newer');
  });
});

describe('taking a version back', () => {
  it('asks why, takes it back, offers to undo, and leaves who, when and why', async () => {
    const form = await gallery.get('/n/stations/withdraw?v=2');
    expect(form.body).toContain('Withdraw v2');
    const key = hiddenField(form.body, 'key');
    const done = await gallery.post('/n/stations/withdraw', { v: '2', key, reason: 'Rides were counted twice.' });
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain('Withdrawn: v2');
    expect(done.body).toContain('v1 as the newest version');
    expect(hiddenField(done.body, 'undo')).toMatch(/^[\w-]{40,}$/);
    const left = await gallery.get('/n/stations/v/2');
    expect(left.statusCode).toBe(410);
    expect(left.body).toContain('Rides were counted twice.');
    expect(left.body).not.toContain('Station forecast');
    const versions = await gallery.get('/n/stations/versions');
    expect(versions.body).toContain('Withdrawn: <bdi>Rides were counted twice.</bdi>');
    expect(versions.body).toContain('1 version, the newest is v1.');
  });

  it('takes the whole notebook when no version is named', async () => {
    const done = await gallery.post('/n/stations/withdraw', { key: 'k', reason: 'All of it.' });
    expect(done.body).toContain('Withdrawn: 2 versions');
    expect((await gallery.get('/n/stations')).statusCode).toBe(410);
  });

  it('comes back with the form when the reason is missing', async () => {
    const again = await gallery.post('/n/stations/withdraw', { v: '2', key: 'k', reason: '  ' });
    expect(again.statusCode).toBeGreaterThanOrEqual(400);
    expect(again.body).toContain('role="alert"');
    expect((await gallery.get('/n/stations/v/2')).statusCode).toBe(200);
  });

  it('is refused without the token of the session', async () => {
    const answer = await gallery.app.inject({
      method: 'POST',
      url: '/n/stations/withdraw',
      headers: {
        host: '127.0.0.1:8765',
        accept: 'text/html',
        cookie: 'vitrine_session=secret-of-a-session',
        'content-type': 'application/x-www-form-urlencoded'
      },
      payload: 'v=2&reason=x'
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('nothing was done');
    expect(gallery.data.tombstones).toHaveLength(1);
  });

  it('says when the time to undo is over', async () => {
    const answer = await gallery.post('/withdrawals/undo', { undo: 'x' });
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain('The time to undo this is over.');
  });

  it('is not offered to whoever may not', async () => {
    gallery.data.versions = gallery.data.versions.map(each => ({ ...each, authorId: 'somebody-else' }));
    expect((await gallery.get('/n/stations')).body).not.toContain('/withdraw');
    expect((await gallery.get('/n/stations/withdraw?v=2')).statusCode).toBe(403);
  });
});

describe('opening in a Lab', () => {
  it('always has the command and the file', async () => {
    const { body } = await gallery.get('/n/stations/open?v=1');
    expect(body).toContain('Where is your JupyterLab?');
    expect(body).toContain('vitrine fork http://127.0.0.1:8765/n/stations/v/1');
    expect(body).toContain('href="/api/v1/entries/stations/versions/1/notebook"');
  });

  it('works without script: the page comes back with the link, and goes nowhere by itself', async () => {
    const answer = await gallery.post('/n/stations/open', { v: '2', lab: 'localhost:8889/lab/tree/x.ipynb' });
    expect([answer.statusCode, answer.headers.location]).toEqual([200, undefined]);
    expect(answer.body).toContain('href="http://localhost:8889/lab?vitrine-open=stations&amp;vitrine-version=2"');
  });

  it('keeps what was typed when it is no address', async () => {
    const answer = await gallery.post('/n/stations/open', { v: '2', lab: 'javascript:alert(1)' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="javascript:alert(1)"');
    expect(answer.body).not.toContain('href="javascript');
  });

  it('tells its own address from that of a Lab', async () => {
    const answer = await gallery.post('/n/stations/open', { v: '2', lab: 'http://127.0.0.1:8765/n/stations' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('This is the address of the gallery itself.');
    expect(answer.body).not.toContain('target="_blank"');
  });

  it('names the mend for a Lab on https, unless the gallery runs on the same computer', async () => {
    const wish = { v: '2', lab: 'https://hub.example.org/user/ada/lab' };
    expect((await gallery.post('/n/stations/open', wish)).body).toMatch(/data-vt-mixed="" hidden=""/);
    const elsewhere = await testGallery('', undefined, 'http://gallery.example.org');
    const { body } = await elsewhere.post('/n/stations/open', wish);
    expect(body).toMatch(/data-vt-mixed=""(?! hidden)[^>]*>Your JupyterLab is open over https/);
    expect((await elsewhere.get('/n/stations/open')).body).toMatch(/data-vt-mixed="" hidden=""/);
    await elsewhere.app.close();
  });
});

describe('coming in', () => {
  it('takes one press in a demo', async () => {
    const door = await gallery.get('/sign-in', false);
    expect(door.body).toContain('Sign in as Demo colleague');
    const answer = await gallery.post('/sign-in', { demo: 'demo-author', next: '/n/stations' }, false);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/n/stations']);
    expect(String(answer.headers['set-cookie'])).toMatch(/^vitrine_session=.+HttpOnly; SameSite=Lax/);
  });

  it('keeps the name when the password does not fit', async () => {
    const answer = await gallery.post('/sign-in', { login: 'ada', password: 'wrong', next: '/' }, false);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain('value="ada"');
    expect(answer.body).not.toContain('wrong');
    expect(answer.body).toContain('role="alert"');
  });

  it('cannot be done from a page elsewhere', async () => {
    const answer = await gallery.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: {
        host: '127.0.0.1:8765',
        accept: 'text/html',
        origin: 'https://elsewhere.example',
        'content-type': 'application/x-www-form-urlencoded'
      },
      payload: 'demo=demo-author'
    });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('asks before a Lab is connected, and sends the code to that Lab alone', async () => {
    const query = {
      client: 'lab',
      redirect: 'http://localhost:8888/lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html',
      lab: 'http://localhost:8888/',
      challenge: 'A'.repeat(43),
      state: 'abcdefghijkl',
      scope: 'read+publish'
    };
    const answer = await gallery.post('/authorize', query);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(
      /^http:\/\/localhost:8888\/lab\/extensions\/.+\?code=[^&]+&state=abcdefghijkl$/
    );
    const other = await gallery.post('/authorize', { ...query, redirect: 'https://elsewhere.example/x' });
    expect([other.statusCode, other.headers.location]).toEqual([400, undefined]);
  });

  it('refuses a Lab that is not listed before anybody types a password', async () => {
    const at = (lab: string): string => {
      const redirect = `${lab}lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html`;
      const query = { client: 'lab', redirect, lab, challenge: 'A'.repeat(43), state: 'abcdefghijkl', scope: 'read' };
      return `/authorize?${new URLSearchParams(query).toString()}`;
    };
    const stranger = await gallery.get(at('https://hub.example/'), false);
    expect(stranger.statusCode).toBe(400);
    expect(stranger.body).toContain('send sign-ins to https://hub.example.');
    const own = await gallery.get(at('http://localhost:8888/'), false);
    expect([own.statusCode, own.headers.location]).toEqual([303, expect.stringContaining('/sign-in?next=')]);
  });

  it('tells the Lab when a person says no', async () => {
    const redirect = 'http://localhost:8888/lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html';
    const query = new URLSearchParams({
      client: 'lab',
      redirect,
      lab: 'http://localhost:8888/',
      challenge: 'A'.repeat(43),
      state: 'abcdefghijkl',
      scope: 'read+publish'
    });
    const { body } = await gallery.get(`/authorize?${query.toString()}`);
    expect(body).toContain(`href="${redirect}?error=access_denied&amp;state=abcdefghijkl"`);
  });

  it('connects what shows a code, after showing what asks', async () => {
    const asked = await gallery.post('/device', { code: 'abcd efgh' });
    expect(asked.body).toContain('Connect what shows ABCD-EFGH?');
    expect(asked.body).toContain('vitrine on laptop');
    const refused = await gallery.post('/device', { code: 'ABCD-EFGH', approve: 'no' });
    expect([refused.statusCode, refused.body.includes('Not connected')]).toEqual([200, true]);
    const done = await gallery.post('/device', { code: 'ABCD-EFGH', approve: 'yes' });
    expect(done.body).toContain('Connected');
    expect((await gallery.post('/device', { code: 'nonsense' })).statusCode).toBe(410);
  });
});

describe('the account', () => {
  it('lists what is connected and cuts it', async () => {
    const { body } = await gallery.get('/account');
    expect(body).toContain('1 connection can act in your name.');
    expect(body).toContain('JupyterLab · http://127.0.0.1:8888');
    const cut = await gallery.post('/account/end', { id: 'proof-2' });
    expect([cut.statusCode, cut.headers.location]).toEqual([303, '/account']);
    const own = await gallery.post('/account/end', { id: 'proof-1' });
    expect(own.headers.location).toBe('/sign-in');
    expect((await gallery.post('/account/end', { id: 'another-account' })).statusCode).toBe(404);
  });

  it('signs out, and forgets the session', async () => {
    const answer = await gallery.post('/sign-out', {});
    expect(answer.headers.location).toBe('/sign-in');
    expect(String(answer.headers['set-cookie'])).toContain('vitrine_session=;');
  });

  it('keeps the theme without script', async () => {
    const answer = await gallery.post('/theme', { theme: 'dark', next: '/n/stations' });
    expect(answer.headers.location).toBe('/n/stations');
    expect(String(answer.headers['set-cookie'])).toContain('vitrine_theme=dark');
    const page = await gallery.app.inject({
      url: '/sign-in',
      headers: { host: '127.0.0.1:8765', accept: 'text/html', cookie: 'vitrine_theme=dark' }
    });
    expect(page.body).toContain('<html lang="en" data-vt-theme="dark">');
  });
});
