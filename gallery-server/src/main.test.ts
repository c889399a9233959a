import { createServer, request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { InspectorPool } from './adapters/inspector/pool.js';
import type { SnapshotInspector } from './domain/snapshots/inspector.js';
import { startGallery } from './main.js';
import { TestGallery } from '../test/support/gallery.js';
import { notebookText, publish, published } from '../test/support/publish.js';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) {
    await each.close();
  }
});

async function gallery(...args: Parameters<typeof TestGallery.open>): Promise<TestGallery> {
  const opened = await TestGallery.open(...args);
  open.push(opened);
  return opened;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise(done => server.close(done));
  return port;
}

function listening(server: Server): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

describe('starting', () => {
  it('makes an administrator with a one-time link, again until there is a password', async () => {
    const first = await gallery();
    expect(first.welcome).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/welcome\/[\w-]{43}$/);
    const admin = await first.admin();
    expect(admin).toMatchObject({ login: 'admin', administrator: true });
    const again = await startGallery(
      { ...first.config, logLevel: 'silent' },
      {
        store: { ...first.store, close: async () => undefined },
        pages: null
      }
    );
    expect(again.welcome).not.toBeNull();
    await again.close();
    await first.store.identity.setPassword({ actor: admin.id, accountId: admin.id, passwordHash: 'x', now: 1 });
    const later = await startGallery(
      { ...first.config, logLevel: 'silent' },
      {
        store: { ...first.store, close: async () => undefined },
        pages: null
      }
    );
    expect(later.welcome).toBeNull();
    await later.close();
  });

  it('says that the port is taken', async () => {
    const server = createServer();
    open.push({ close: () => new Promise(done => server.close(done)) });
    const port = await listening(server);
    await expect(TestGallery.open({ port })).rejects.toMatchObject({ code: 'port-taken', params: { port } });
  });

  it('says that another gallery uses the folder', async () => {
    const first = await gallery();
    await expect(startGallery({ ...first.config }, { pages: null })).rejects.toMatchObject({ code: 'database-locked' });
  });

  it('does not listen beyond loopback before there is an account', async () => {
    const wide = { host: '0.0.0.0', trustedProxy: '127.0.0.1', publicUrl: 'https://gallery.example' };
    await expect(TestGallery.open(wide)).rejects.toMatchObject({ code: 'listen-refused' });
    const first = await gallery();
    const store = { ...first.store, close: async () => undefined };
    const start = (): ReturnType<typeof startGallery> =>
      startGallery({ ...first.config, ...wide, logLevel: 'silent' }, { store, pages: null });
    await expect(start()).rejects.toMatchObject({ code: 'listen-refused' });
    await first.person('somebody');
    const running = await start();
    expect(running).toMatchObject({ url: 'https://gallery.example', welcome: null });
    await running.close();
  });

  it('seeds the demo once, and never into a gallery that people use', async () => {
    const first = await gallery({ demo: true });
    const store = { ...first.store, close: async () => undefined };
    const again = await startGallery({ ...first.config, logLevel: 'silent' }, { store, pages: null });
    await again.close();
    expect(await store.identity.countAccounts()).toBe(3);
    const used = await gallery();
    await used.person('somebody');
    const demo = await startGallery(
      { ...used.config, demo: true },
      { store: { ...used.store, close: async () => undefined }, pages: null }
    );
    await demo.close();
    expect(await used.store.identity.accountByLogin('demo-author')).toBeNull();
  });
});

describe('a proxy that puts the gallery below a prefix', () => {
  /** Hands every request on, with the prefix or without it. */
  async function proxy(to: number, prefix: string, strip: boolean): Promise<number> {
    const server = createServer((request, answer) => {
      const path = strip ? (request.url ?? '').slice(prefix.length) || '/' : request.url;
      const { headers, method } = request;
      const on = httpRequest({ host: '127.0.0.1', port: to, path, method, headers }, from => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      });
      request.pipe(on);
    });
    open.push({ close: () => new Promise(done => server.close(done)) });
    return listening(server);
  }

  it.each([true, false])('is where links, cookies and routes are (stripped: %s)', async strip => {
    const port = await freePort();
    const front = await proxy(port, '/team/gallery', strip);
    const { pages } = await import('./http/pages/index.js');
    const opened = await gallery({ port, publicUrl: `http://127.0.0.1:${front}/team/gallery` }, { pages });
    expect(opened.url).toBe(`http://127.0.0.1:${front}/team/gallery`);
    const author = await opened.person('author');
    const { url, entry } = await published(opened, { token: author.token, space: author.personal });
    expect(url).toBe(`${opened.url}/n/${entry}`);
    expect((await opened.ask('GET', '/capabilities')).json()).toMatchObject({ baseUrl: opened.url });
    expect((await opened.ask('GET', '/~/healthz')).status).toBe(200);
    const page = await opened.ask('GET', url, { session: author.session, headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Station forecast');
    const local = [...page.text.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(match => match[1] ?? '');
    expect(local.length).toBeGreaterThan(3);
    expect(local.filter(link => !link.startsWith('/team/gallery/'))).toEqual([]);
    const turned = await opened.ask('GET', url, { headers: { accept: 'text/html' } });
    expect(turned.headers.get('location')).toMatch(/^\/team\/gallery\/sign-in/);
    const me = await opened.ask('PUT', '/me/password', {
      session: author.session,
      body: { current: '', next: 'four brown horses' }
    });
    expect(me.headers.get('set-cookie')).toContain('Path=/team/gallery');
  });
});

describe('a proxy that ends TLS', () => {
  it('gets cookies that never travel in the open, and answers that say so', async () => {
    const port = await freePort();
    const opened = await gallery({ port, publicUrl: 'https://gallery.example/base' });
    const { session } = await opened.person('author');
    const body = { current: '', next: 'four brown horses' };
    const headers = { origin: 'https://gallery.example' };
    const answer = await opened.ask('PUT', `http://127.0.0.1:${port}/base/api/v1/me/password`, {
      session,
      body,
      headers
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/Path=\/base; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('a full disk', () => {
  it('is said, stores nothing of it, and leaves reading as it was', async () => {
    const opened = await gallery({}, {}, 1_000_000);
    const { token, personal: space } = await opened.person('author');
    const noise = (n: number): string =>
      Array.from({ length: 2000 }, (_, at) => `v${n}_${at} = ${Math.sin(n * 7919 + at)}`).join('\n');
    const answers = [];
    for (let n = 0; n < 40 && answers.at(-1)?.status !== 507; n++) {
      answers.push(await publish(opened, { token, space, notebook: notebookText(`T${n}`, noise(n)) }));
    }
    expect(answers.at(-1)?.json()).toMatchObject({ code: 'disk-full', status: 507 });
    const kept = answers.filter(answer => answer.status === 201);
    expect(kept.length).toBeGreaterThan(0);
    expect((await opened.ask('GET', '/entries', { token })).json()).toMatchObject({ total: kept.length });
  });
});

describe('ending', () => {
  /** An inspector that waits at the gate until it is let through. */
  function gated(): { inspector: SnapshotInspector; entered: Promise<void>; go(): void } {
    const real = new InspectorPool();
    let go = (): void => undefined;
    let enter = (): void => undefined;
    const gate = new Promise<void>(resolve => (go = resolve));
    const entered = new Promise<void>(resolve => (enter = resolve));
    return {
      entered,
      go: () => go(),
      inspector: {
        open: async body => {
          enter();
          await gate;
          return real.open(body);
        },
        check: (...asked) => real.check(...asked),
        close: () => real.close()
      }
    };
  }

  it('finishes the publish that is under way and takes no new one', async () => {
    const { inspector, entered, go } = gated();
    const opened = await TestGallery.open({}, { inspector });
    const author = await opened.person('author');
    const answer = publish(opened, { token: author.token, space: author.personal });
    await entered;
    const { port } = new URL(opened.url);
    const closed = opened.close();
    await new Promise(done => setTimeout(done, 100));
    await expect(
      new Promise((resolve, reject) => connect(Number(port), '127.0.0.1').on('connect', resolve).on('error', reject))
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const asked = Date.now();
    go();
    expect((await answer).status).toBe(201);
    await closed;
    expect(Date.now() - asked).toBeLessThan(8000);
  });
});

describe('logs', () => {
  it('hold routes and outcomes, and nothing of what people wrote or are', async () => {
    const { pages } = await import('./http/pages/index.js');
    const opened = await gallery({}, { pages });
    const canary = 'Wombat5518';
    const author = await opened.person('author');
    const { token, session } = author;
    const wish = {
      token,
      space: author.personal,
      notebook: notebookText(canary, `${canary} = 1`),
      fields: { title: canary, tags: [canary], fileName: `${canary}.ipynb` }
    };
    const { entry } = await published(opened, wish);
    const page = { session, headers: { accept: 'text/html' } };
    await opened.ask('GET', `/entries?q=${canary}`, { token });
    await opened.ask('GET', `/~/search?q=${canary}`, page);
    await opened.ask('GET', `/~/n/${entry}`, page);
    await opened.ask('GET', `/entries/${entry}/versions/1/notebook`, { token });
    await opened.ask('GET', `/~/${canary}?${canary}=1`, page);
    await opened.ask('POST', '/versions', {
      token,
      raw: `{"${canary}`,
      headers: { 'content-type': 'application/json' }
    });
    await opened.ask('POST', '/prepare', { token, body: { space: canary } });
    await publish(opened, {
      ...wish,
      forge: body => ({ ...body, snapshot: { ...body.snapshot, tree: '0'.repeat(40) } })
    });
    await opened.ask('POST', '/token', { body: { grant: 'device', device: canary } });
    await opened.ask('POST', '/~/sign-in', { raw: new URLSearchParams({ login: canary, password: canary }) });
    await opened.ask('POST', `/entries/${entry}/withdraw`, { token, body: { version: null, reason: canary } });
    const log = opened.logs.join('');
    for (const secret of [canary, entry, token, session, author.account.id, author.personal, 'author', '127.0.0.1']) {
      expect(log).not.toContain(secret);
    }
    const lines = opened.logs.map(line => JSON.parse(line) as Record<string, unknown>);
    const answered = lines.filter(line => line['msg'] === 'answered');
    expect(answered.length).toBeGreaterThan(10);
    expect(answered).toContainEqual(
      expect.objectContaining({ route: '/n/:entry', status: 200, ms: expect.any(Number) })
    );
    for (const line of answered) {
      expect(Object.keys(line).sort()).toEqual(['level', 'method', 'ms', 'msg', 'reqId', 'route', 'status', 'time']);
    }
  });

  it('keep the words of an unexpected error out, and say where it was', async () => {
    const opened = await gallery(
      {},
      {
        inspector: {
          open: () => Promise.reject(new Error('Wombat5518 in a message')),
          check: async () => undefined,
          close: async () => undefined
        }
      }
    );
    const author = await opened.person('author');
    const answer = await publish(opened, { token: author.token, space: author.personal });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('Wombat5518');
    const log = opened.logs.join('');
    expect(log).not.toContain('Wombat5518');
    expect(log).toContain('"code":"internal"');
    expect(log).toContain('main.test.ts');
  });
});
