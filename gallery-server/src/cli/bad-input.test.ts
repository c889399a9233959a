import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desk } from '../../test/support/desk.js';
import { notebookText } from '../../test/support/publish.js';
import { connect } from './common/gallery.js';

const at = desk();

const nb = (more: string): string => `{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []${more}}`;

describe('files that are no clean notebook', () => {
  it.each([
    ['an empty file', '', 3],
    ['a picture', '\u0089PNG', 3],
    ['a string', '"cells"', 3],
    ['something after the end', `${nb('')} {}`, 3],
    ['too deep', nb(`, "x": ${'['.repeat(5000)}${']'.repeat(5000)}`), 3],
    ['a prototype', nb(', "__proto__": {}'), 3],
    ['cells that are none', '{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[1]}', 3]
  ])('%s is refused, keeps the file and publishes nothing', async (_what, text, code) => {
    const path = at.terminal.file('bad.ipynb', text);
    const before = (await at.terminal.vitrine(['search', '--mine', '--json'])).json() as { total: number };
    const ended = await at.terminal.vitrine(['publish', path]);
    expect(ended.code).toBe(code);
    expect(ended.err).not.toBe('');
    expect(at.terminal.read('bad.ipynb')).toBe(text);
    expect((await at.terminal.vitrine(['redact', path])).code).toBe(code);
    expect((await at.terminal.vitrine(['search', '--mine', '--json'])).json()).toMatchObject({ total: before.total });
  });

  it.each([
    [
      'nbformat 3',
      '{"nbformat":3,"nbformat_minor":0,"metadata":{"name":""},"worksheets":[{"cells":[{"cell_type":"code","language":"python","input":"x = 1","outputs":[],"collapsed":false}]}]}'
    ],
    [
      'nbformat 4.0',
      '{"nbformat":4,"nbformat_minor":0,"metadata":{},"cells":[{"cell_type":"markdown","metadata":{},"source":["# Old\\n","text"]}]}'
    ],
    ['a key twice, of which Jupyter takes the last', nb(', "cells": []')],
    ['a byte order mark', `\ufeff${nb('')}`],
    ['NaN, as Python writes it into charts', nb(', "x": NaN')]
  ])('%s is read and published, and its file keeps its form', async (_what, text) => {
    const path = at.terminal.file('old.ipynb', text);
    const ended = await at.terminal.vitrine(['publish', path, '--title', `Old ${Math.random()}`, '--no-remember']);
    expect([ended.code, at.terminal.read('old.ipynb')]).toEqual([0, text]);
  });

  it('a file of 100 MB is refused with its size, before anything is sent', async () => {
    const path = at.terminal.file('large.ipynb', nb(`, "x": "${'y'.repeat(100_000_000)}"`));
    const { code, err } = await at.terminal.vitrine(['publish', path]);
    expect(code).toBe(3);
    expect(err).toMatch(/MB/);
  }, 60_000);
});

describe('galleries that do not behave', () => {
  let server: Server;
  let url = '';
  let answer: (path: string) => { status: number; body: string } | 'silence' | 'hang up' = () => 'silence';
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      const said = answer(request.url ?? '');
      if (said === 'hang up') {
        response.destroy();
      } else if (said !== 'silence') {
        response.writeHead(said.status, { 'content-type': 'text/html' }).end(said.body);
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  beforeEach(() => at.terminal.signIn(url, at.author));

  it.each([
    ['a page of a proxy', { status: 200, body: '<html>Sign in to the network</html>' }],
    ['a gateway without a gallery', { status: 502, body: 'Bad Gateway' }],
    ['another API', { status: 404, body: '{"detail":"Not Found"}' }]
  ])('%s is no gallery', async (_what, said) => {
    answer = () => said;
    const { code, err } = await at.terminal.vitrine(['search', 'x']);
    expect([code, err.includes("can't be reached")]).toEqual([3, true]);
  });

  it('one that hangs up is not there', async () => {
    answer = () => 'hang up';
    expect((await at.terminal.vitrine(['search', 'x'])).err).toContain("can't be reached");
  });

  it('one that stays silent is too slow', async () => {
    answer = () => 'silence';
    const { client } = await connect({ named: url, timeout: 50 });
    await expect(client.me()).rejects.toMatchObject({ code: 'gallery-slow' });
  });

  it('one whose words carry codes of a terminal cannot steer it', async () => {
    const evil = '\u001b]0;owned\u0007\u001b[2Jtitle';
    const latest = {
      fields: { title: evil, question: '', answer: evil, description: '', tags: [], note: '', fileName: 'a.ipynb' },
      facts: {
        version: 1,
        inputs: 0,
        language: null,
        languageVersion: null,
        execution: { order: 'not-run', failedCells: [] },
        codeCells: 0,
        hiddenOutputs: 0
      },
      authorName: evil,
      spaceName: evil,
      publishedAt: 0
    };
    answer = () => ({
      status: 200,
      body: JSON.stringify({ items: [{ id: 'abcd', latest, versions: 1, forks: 0, hit: null }], total: 1, next: null })
    });
    const { code, out } = await at.terminal.vitrine(['search', 'x']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u001b\u0007]/);
  });
});

describe('a sign-in that ends in the middle', () => {
  it('says how to go on, and the same call goes on after a new sign-in', async () => {
    const path = at.terminal.file('a.ipynb', notebookText('Middle'));
    const token = await at.gallery.proof(at.author.account, 'cli');
    await at.terminal.signIn(at.gallery.url, at.author, token);
    await at.gallery.ask('DELETE', '/token', { token });
    const ended = await at.terminal.vitrine(['publish', path]);
    expect([ended.code, ended.err.includes('vitrine login')]).toEqual([3, true]);
    expect(at.terminal.read('a.ipynb')).toBe(notebookText('Middle'));
    await at.terminal.signIn(at.gallery.url, at.author);
    expect((await at.terminal.vitrine(['publish', path])).code).toBe(0);
  });

  it('a sign-in that may only read cannot publish', async () => {
    await at.terminal.signIn(at.gallery.url, at.author, await at.gallery.proof(at.author.account, 'cli', ['read']));
    const { code } = await at.terminal.vitrine(['publish', at.terminal.file('a.ipynb', notebookText('Read only'))]);
    expect(code).toBe(3);
    expect((await at.terminal.vitrine(['search', 'Read only', '--json'])).json()).toMatchObject({ total: 0 });
  });
});
