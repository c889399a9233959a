import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { createGalleryClient } from './client.js';
import type { GalleryClient } from './client.js';

interface Seen {
  url: string;
  method: string;
  headers: Headers;
  body: string | null;
}

/** A gallery of one answer that keeps what it was asked. */
function gallery(
  answer: Response | (() => Response),
  token: string | null = 'secret'
): { client: GalleryClient; seen: Seen[] } {
  const seen: Seen[] = [];
  const client = createGalleryClient({
    baseUrl: 'http://127.0.0.1:9/vitrine/',
    token: () => token,
    page: '',
    fetch: async (input, init) => {
      const sent = init?.body;
      seen.push({
        url: String(input),
        method: init?.method ?? 'GET',
        headers: new Headers(init?.headers),
        body: typeof sent === 'string' ? sent : sent instanceof Blob ? await sent.text() : null
      });
      return typeof answer === 'function' ? answer() : answer.clone();
    }
  });
  return { client, seen };
}

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

describe('requests', () => {
  it('keeps the base path and sends the token as proof', async () => {
    const { client, seen } = gallery(json({ account: {} }));
    await client.me();
    expect(seen[0]?.url).toBe('http://127.0.0.1:9/vitrine/api/v1/me');
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer secret');
  });

  it('sends no proof when nobody is signed in', async () => {
    const { client, seen } = gallery(json({ product: 'vitrine' }), null);
    await client.capabilities();
    expect(seen[0]?.headers.has('authorization')).toBe(false);
  });

  it('puts a key on every write that can be repeated', async () => {
    const { client, seen } = gallery(json({ entry: 'e' }));
    const snapshot = {
      files: [],
      fields: { title: 't', question: '', answer: '', description: '', tags: [], note: '', fileName: 'a.ipynb' },
      contentId: 'c',
      tree: 't',
      commit: 'k'
    };
    await client.publish({ ticket: 't', snapshot }, 'key-1');
    await client.withdraw('e', { version: 2, reason: 'wrong file' }, 'key-2');
    expect(seen.map(call => call.headers.get('idempotency-key'))).toEqual(['key-1', 'key-2']);
    expect(seen[1]?.url).toMatch(/\/entries\/e\/withdraw$/);
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual({ version: 2, reason: 'wrong file' });
  });

  it('asks for the rules of a space by its id', async () => {
    const { client, seen } = gallery(json({ hash: 'f'.repeat(64), policy: null }));
    expect(await client.spaceRules('a/b')).toMatchObject({ policy: null });
    expect(seen[0]?.url).toMatch(/\/spaces\/a%2Fb\/policy$/);
  });

  it('sends a version that is text already as it is', async () => {
    const { client, seen } = gallery(json({ entry: 'e' }));
    await client.publish(new Blob(['{"ticket":"t","snapshot":{}}'], { type: 'application/json' }), 'key-1');
    expect(seen[0]?.headers.get('content-type')).toBe('application/json');
    expect(seen[0]?.body).toBe('{"ticket":"t","snapshot":{}}');
  });

  it('asks only for what the query names, escaped', async () => {
    const { client, seen } = gallery(json({ items: [], total: 0, next: null }));
    await client.list({ q: 'a&b c', author: 'me' });
    await client.list();
    expect(seen[0]?.url).toBe('http://127.0.0.1:9/vitrine/api/v1/entries?q=a%26b+c&author=me');
    expect(seen[1]?.url).toBe('http://127.0.0.1:9/vitrine/api/v1/entries');
  });

  it('never lets an id change the path', async () => {
    const { client, seen } = gallery(json({}));
    await client.latest('../me');
    expect(seen[0]?.url).toMatch(/entries\/\.\.%2Fme$/);
  });

  it('uses each route as it is written down', async () => {
    const { client, seen } = gallery(() => json({ items: [], token: 't' }));
    await client.token({ grant: 'device', device: 'd' });
    await client.endToken();
    await client.device('this computer');
    await client.prepare({ space: 's', entry: null, base: null, origin: null });
    await client.version('e', 3);
    await client.versions('e');
    await client.lineage('e');
    await client.comments('e', 3);
    await client.regard('e');
    await client.star('e', true);
    await client.star('e', false);
    await client.notifications();
    await client.readNotifications(null);
    await client.undoWithdraw('u');
    await client.spaces();
    expect(seen.map(call => `${call.method} ${call.url.split('/api/v1')[1] ?? ''}`)).toEqual([
      'POST /token',
      'DELETE /token',
      'POST /device',
      'POST /prepare',
      'GET /entries/e/versions/3',
      'GET /entries/e/versions',
      'GET /entries/e/lineage',
      'GET /entries/e/versions/3/comments',
      'GET /entries/e/regard',
      'PUT /entries/e/star',
      'DELETE /entries/e/star',
      'GET /notifications',
      'POST /notifications/read',
      'POST /withdrawals/undo',
      'GET /spaces'
    ]);
  });

  it('hands a notebook over as the text that it is', async () => {
    const text = '{\n "cells": [],\n "x": 1e-05\n}\n';
    const { client, seen } = gallery(new Response(text));
    expect(await client.notebook('e', 1)).toBe(text);
    expect(seen[0]?.url).toMatch(/entries\/e\/versions\/1\/notebook$/);
  });

  it('hands it over as a file too, which nobody has read yet', async () => {
    const text = '{\n "cells": [],\n "x": 1e-05\n}\n';
    const { client, seen } = gallery(new Response(text));
    expect(await (await client.notebookFile('e', 1)).text()).toBe(text);
    expect(seen[0]?.url).toMatch(/entries\/e\/versions\/1\/notebook$/);
    const denied = gallery(new Response('', { status: 401 })).client;
    await expect(denied.notebookFile('e', 1)).rejects.toBeInstanceOf(VitrineError);
  });

  it('hands a redaction receipt over as the text that was signed', async () => {
    const text = '{\n "format": 1,\n "signature": "00"\n}\n';
    const { client, seen } = gallery(new Response(text));
    expect(await client.receipt('e/f', 2)).toBe(text);
    expect(seen[0]?.url).toMatch(/entries\/e%2Ff\/versions\/2\/receipt$/);
  });
});

describe('answers that are none', () => {
  it('takes a page of something else for no gallery', async () => {
    const { client } = gallery(new Response('<html>welcome</html>'));
    await expect(client.me()).rejects.toMatchObject({ code: 'gallery-unreachable' });
    await expect(client.capabilities()).rejects.toMatchObject({ code: 'gallery-unreachable' });
  });

  it('takes another product for no gallery', async () => {
    const { client } = gallery(json({ product: 'other' }));
    await expect(client.capabilities()).rejects.toMatchObject({ code: 'gallery-unreachable' });
  });

  it('takes a list without items for no gallery', async () => {
    const { client } = gallery(json({}));
    await expect(client.versions('e')).rejects.toMatchObject({ code: 'gallery-unreachable' });
  });
});
