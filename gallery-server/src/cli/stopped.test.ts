import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../test/support/cli.js';
import { TestGallery } from '../../test/support/gallery.js';
import type { Person } from '../../test/support/gallery.js';
import { notebookText } from '../../test/support/publish.js';

const launcher = fileURLToPath(new URL('../../bin/vitrine.mjs', import.meta.url));

let terminal: Terminal;
let closing: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  terminal = new Terminal();
  closing = [];
});
afterEach(async () => {
  for (const close of closing.reverse()) {
    await close();
  }
  terminal.close();
});

async function open(
  ...options: Parameters<typeof TestGallery.open>
): Promise<{ gallery: TestGallery; author: Person }> {
  const gallery = await TestGallery.open(...options);
  closing.push(() => gallery.close());
  return { gallery, author: await gallery.person('author') };
}

/** A proxy in front of the gallery; `drop` decides which answers get lost on their way. */
async function proxy(to: () => string, drop: (method: string, path: string) => boolean = () => false): Promise<string> {
  const server: Server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const onward = ask(new URL(url, to()), { method, headers }, answer => {
      if (drop(method, url)) {
        answer.resume();
        response.destroy();
      } else {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}

describe('an import that is stopped', () => {
  it('goes on where it was, and nothing is there twice or half', async () => {
    const { gallery, author } = await open();
    await terminal.signIn(gallery.url, author);
    for (let i = 0; i < 12; i++) {
      terminal.file(`nb/${String(i).padStart(2, '0')}.ipynb`, notebookText(`Notebook ${i}`));
    }
    const child = spawn(process.execPath, [launcher, 'import', 'nb'], {
      cwd: terminal.folder,
      env: { ...process.env }
    });
    const ended = new Promise(resolve => child.on('exit', resolve));
    await new Promise<void>(resolve => {
      child.stderr.on('data', (data: Buffer) => {
        if (data.toString().includes('3 of 12')) {
          resolve();
        }
      });
    });
    child.kill('SIGKILL');
    await ended;
    expect(
      readdirSync(terminal.at('nb')).filter(name => name.endsWith('.ipynb') && !name.startsWith('.'))
    ).toHaveLength(12);
    const { code, json } = await terminal.vitrine(['import', terminal.at('nb'), '--json']);
    expect(code).toBe(0);
    const { results } = json() as { results: { outcome: string; version: number }[] };
    expect(results.filter(({ outcome }) => outcome === 'unchanged').length).toBeGreaterThanOrEqual(2);
    expect(new Set(results.map(({ version }) => version))).toEqual(new Set([1]));
    const { items } = (await gallery.ask('GET', '/entries?limit=100', { token: author.token })).json() as {
      items: { latest: { fields: { title: string } } }[];
    };
    const titles = items.map(({ latest }) => latest.fields.title);
    // Killed between the gallery's answer and the note in the file, one may be there as two notebooks, never as two versions.
    expect(new Set(titles).size).toBe(12);
    expect(titles.length).toBeLessThanOrEqual(13);
  });
});

describe('an answer that gets lost on its way', () => {
  it('is asked for again, and the notebook is there once', async () => {
    let lost = 0;
    const gate = { url: '' };
    const front = await proxy(
      () => gate.url,
      (method, path) => method === 'POST' && path.endsWith('/versions') && ++lost === 1
    );
    const { gallery, author } = await open();
    gate.url = gallery.url;
    await terminal.signIn(front, author);
    const { code, json } = await terminal.vitrine(['publish', terminal.file('a.ipynb', notebookText()), '--json']);
    expect([code, lost]).toEqual([0, 2]);
    expect(json()).toMatchObject({ version: 1 });
    const { total } = (await gallery.ask('GET', '/entries', { token: author.token })).json() as { total: number };
    expect(total).toBe(1);
  });
});

describe('a gallery behind a prefix', () => {
  it('is published to, searched and forked from by its own addresses', async () => {
    const port = await freePort();
    const front = await proxy(() => `http://127.0.0.1:${port}`);
    const publicUrl = `${front}/tools/vitrine`;
    const { gallery, author } = await open({ publicUrl, port, trustedProxy: '127.0.0.1' });
    expect(gallery.url).toBe(publicUrl);
    await terminal.signIn(gallery.url, author);
    const published = await terminal.vitrine(['publish', terminal.file('a.ipynb', notebookText()), '--json']);
    expect(published.code).toBe(0);
    const { url } = published.json() as { url: string };
    expect(url).toMatch(new RegExp(`^${front}/tools/vitrine/n/`));
    const forked = await terminal.vitrine(['fork', url, '--to', terminal.at('f')]);
    expect(forked.code).toBe(0);
    expect((await terminal.vitrine(['search', 'station'])).out).toContain('1 notebook:');
  });
});
