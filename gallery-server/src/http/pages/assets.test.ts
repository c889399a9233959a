import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetRoutes, loadAssets } from './assets.js';
import type { AssetFile } from './assets.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-assets-'));
  mkdirSync(join(folder, 'web-assets'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const besideBundle = (): string => pathToFileURL(join(folder, 'main.js')).href;

describe('the files of the pages', () => {
  it('are found beside a bundle, by the names of the manifest', () => {
    writeFileSync(
      join(folder, 'web-assets', 'manifest.json'),
      '{"style":"page-ABCD2345.css","script":"script-ABCD2345.js","frames":{"plotly":"frame-ABCD2345.js","x":7}}'
    );
    writeFileSync(join(folder, 'web-assets', 'page-ABCD2345.css'), 'a{}');
    writeFileSync(join(folder, 'web-assets', 'frame-ABCD2345.js.gz'), gzipSync('1'));
    const assets = loadAssets(besideBundle());
    const frames = { plotly: 'frame-ABCD2345.js' };
    expect(assets.names).toEqual({ style: 'page-ABCD2345.css', script: 'script-ABCD2345.js', frames });
    expect([...assets.files].map(([name, { type, packed }]) => [name, type, packed]).sort()).toEqual([
      ['frame-ABCD2345.js', 'text/javascript; charset=utf-8', true],
      ['page-ABCD2345.css', 'text/css; charset=utf-8', false]
    ]);
  });

  it('may be missing: pages are plain then, and work', () => {
    expect(loadAssets(besideBundle())).toEqual({ names: { style: 'page.css', script: 'page.js' }, files: new Map() });
  });

  it('are kept for ever where their name is made from their content', async () => {
    const file = (type: string): AssetFile => ({ type, body: Buffer.from('x'), packed: false });
    const app = Fastify();
    // As the server does for whoever is signed in; a file of a page is nobody's secret.
    app.addHook('onSend', async (_request, reply, payload) => {
      void reply.header('cache-control', 'private, no-store');
      return payload;
    });
    assetRoutes(app, {
      names: { style: 'page-ABCD2345.css', script: 'script-ABCD2345.js' },
      files: new Map([
        ['page-ABCD2345.css', file('text/css; charset=utf-8')],
        ['icon.svg', file('image/svg+xml')]
      ])
    });
    const cached = async (path: string): Promise<unknown[]> => {
      const answer = await app.inject({ url: path });
      return [answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']];
    };
    expect(await cached('/assets/page-ABCD2345.css')).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable'
    ]);
    expect(await cached('/assets/icon.svg')).toEqual([200, 'image/svg+xml', 'public, max-age=3600']);
    for (const name of ['manifest.json', '..%2fmain.js', '__proto__']) {
      expect((await cached(`/assets/${name}`))[2]).toBe('private, no-store');
    }
    await app.close();
  });

  it('that draw figures are packed, and are for documents without an origin too; no other is', async () => {
    const app = Fastify();
    const script = { type: 'text/javascript; charset=utf-8', body: gzipSync('draw()'), packed: true };
    assetRoutes(app, {
      names: { style: 'a.css', script: 'b-ABCD2345.js', frames: { plotly: 'frame-ABCD2345.js' } },
      files: new Map([
        ['frame-ABCD2345.js', script],
        ['b-ABCD2345.js', { ...script, body: Buffer.from('x'), packed: false }]
      ])
    });
    const ask = async (name: string, accepts: string) =>
      app.inject({ url: `/assets/${name}`, headers: { 'accept-encoding': accepts } });
    const packed = await ask('frame-ABCD2345.js', 'br, gzip');
    expect([packed.headers['content-encoding'], gunzipSync(packed.rawPayload).toString()]).toEqual(['gzip', 'draw()']);
    const plain = await ask('frame-ABCD2345.js', 'identity');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'draw()']);
    for (const { headers } of [packed, plain]) {
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['vary']).toBe('Accept-Encoding');
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await ask('b-ABCD2345.js', 'gzip')).headers).not.toHaveProperty('cross-origin-resource-policy');
  });
});
