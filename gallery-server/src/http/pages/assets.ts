import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { AssetNames } from '../../web/context.js';

/** Files of the pages, held in memory: they are few, small and named by their content. */
export interface Assets {
  names: AssetNames;
  files: ReadonlyMap<string, AssetFile>;
}

export interface AssetFile {
  type: string;
  body: Buffer;
  /** Whether the body is packed: what draws figures is large. */
  packed: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml'
};

/** Beside the compiled server, or beside the bundle of the wheel. */
function folderOf(module: string): string | null {
  const places = ['../../../lib/web-assets', './web-assets'].map(place => fileURLToPath(new URL(place, module)));
  return places.find(place => existsSync(join(place, 'manifest.json'))) ?? null;
}

function named(manifest: unknown, name: string): string {
  const value: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  return typeof value === 'string' ? value : name;
}

/** Which script draws which kind of figure. */
function framesIn(manifest: unknown): Record<string, string> {
  const value: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'frames') : undefined;
  const scripts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(scripts.filter((one): one is [string, string] => typeof one[1] === 'string'));
}

/** Reads what the build left; without it pages are plain but work. */
export function loadAssets(module: string = import.meta.url): Assets {
  const folder = folderOf(module);
  if (folder === null) {
    return { names: { style: 'page.css', script: 'page.js' }, files: new Map() };
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = readdirSync(folder)
    .map(file => ({ file, name: file.replace(/\.gz$/, '') }))
    .filter(({ name }) => extname(name) in types)
    .map(({ file, name }): [string, AssetFile] => [
      name,
      { type: types[extname(name)] ?? 'text/plain', body: readFileSync(join(folder, file)), packed: file !== name }
    ]);
  const names = { style: named(manifest, 'style'), script: named(manifest, 'script'), frames: framesIn(manifest) };
  return { names, files: new Map(files) };
}

/** Serves them; a name with a hash never changes what it means. */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { file: string } }>(
    '/assets/:file',
    {
      config: { permission: 'none' },
      // Last of all hooks, because signed-in answers are otherwise never kept.
      onSend: async (request, reply, payload) => {
        if (reply.statusCode === 200) {
          const hashed = /-[0-9A-Z]{8}\./.test(request.params.file);
          void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
        }
        return payload;
      }
    },
    async (request, reply) => {
      const file = assets.files.get(request.params.file);
      if (file === undefined) {
        throw new VitrineError('not-found');
      }
      if (Object.values(assets.names.frames ?? {}).includes(request.params.file)) {
        // A document with an origin of its own loads it: code that is the same for everybody.
        void reply.header('cross-origin-resource-policy', 'cross-origin');
      }
      void reply.type(file.type);
      if (!file.packed) {
        return reply.send(file.body);
      }
      void reply.header('vary', 'Accept-Encoding');
      return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
        ? reply.header('content-encoding', 'gzip').send(file.body)
        : reply.send(gunzipSync(file.body));
    }
  );
}
