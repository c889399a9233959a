import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { AssetNames } from '../../web/context.js';

/** Files of the pages, held in memory: they are few, small and named by their content. */
export interface Assets {
  names: AssetNames;
  files: ReadonlyMap<string, { type: string; body: Buffer }>;
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

/** Reads what the build left; without it pages are plain but work. */
export function loadAssets(module: string = import.meta.url): Assets {
  const folder = folderOf(module);
  if (folder === null) {
    return { names: { style: 'page.css', script: 'page.js' }, files: new Map() };
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter(file => extname(file) in types)
    .map(
      file => [file, { type: types[extname(file)] ?? 'text/plain', body: readFileSync(join(folder, file)) }] as const
    );
  return { names: { style: named(manifest, 'style'), script: named(manifest, 'script') }, files: new Map(files) };
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
      return reply.type(file.type).send(file.body);
    }
  );
}
