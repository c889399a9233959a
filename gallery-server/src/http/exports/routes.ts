import { Type } from 'typebox';
import { exportedPage } from '../../web/pages/exported.js';
import type { Caller } from '../../domain/identity/model.js';
import type { Figure } from '../../domain/pages/model.js';
import type { PageReader } from '../../domain/pages/ports.js';
import { contained, figuresIn } from '../../web/contained.js';
import type { HttpDeps } from '../deps.js';
import { attachment, found } from '../entries/presenter.js';
import { ByVersion } from '../entries/schema.js';
import { loadAssets } from '../pages/assets.js';
import { answers } from '../schemas.js';
import type { Api } from '../typed.js';
import { zipOf } from './zip.js';

const ExportQuery = Type.Object({
  as: Type.Optional(
    Type.Union([Type.Literal('zip'), Type.Literal('html')], {
      description: '`zip` (default): notebook, snapshot and receipt; `html`: one page that opens without a gallery'
    })
  )
});

const bytes = Type.Unsafe<Uint8Array>({ type: 'string' });

/** Every page of cells of a version, one after the other, with its figures in it: a file has room for all of it. */
async function wholeOf(pages: PageReader, caller: Caller, entry: string, number: number): Promise<string> {
  const parts: string[] = [];
  for (let page = 1, last = 1; page <= last; page++) {
    const part = found(await pages.page(caller, entry, number, page));
    last = part.pages;
    const figures = new Map<number, Figure>();
    for (const figure of figuresIn(part.html ?? '')) {
      const picture = found(await pages.figure(caller, entry, number, figure));
      if (picture !== null) {
        figures.set(figure, picture);
      }
    }
    parts.push(contained(part.html ?? '', figures));
  }
  return parts.join('');
}

/** A version as a file to keep: read as any version is, so that what may not be read can't be taken along. */
export function exportRoutes(api: Api, deps: HttpDeps): void {
  const { entries, pages, receipts } = deps.store;
  const assets = loadAssets();
  const style = assets.files.get(assets.names.style)?.body.toString('utf8') ?? '';

  api.get(
    '/entries/:entry/versions/:number/export',
    {
      config: { permission: 'read' },
      schema: {
        summary: 'A version as a file to keep',
        tags: ['notebooks'],
        params: ByVersion,
        querystring: ExportQuery,
        response: answers({
          200: {
            description: 'An archive, or a page',
            content: { 'application/zip': { schema: bytes }, 'text/html': { schema: bytes } }
          }
        })
      }
    },
    async (request, reply) => {
      const { caller, params, query } = request;
      const version = found(await entries.version(caller, params.entry, params.number));
      const named = (ending: string): string => attachment(version.fields.fileName, version.fields.title, ending);
      if (query.as === 'html') {
        const html = await wholeOf(pages, caller, params.entry, params.number);
        void reply.header('content-disposition', named('html'));
        const page = exportedPage({ version, html, style, url: deps.site.url });
        return reply.type('text/html; charset=utf-8').send(Buffer.from(page));
      }
      const receipt = found(await receipts.receipt(caller, params.entry, params.number));
      const files = [
        { path: 'notebook.ipynb', data: Buffer.from(version.notebook) },
        { path: 'snapshot.json', data: Buffer.from(version.manifest) },
        ...(receipt === null ? [] : [{ path: 'receipt.json', data: Buffer.from(receipt.text) }])
      ];
      void reply.header('content-disposition', named('zip'));
      return reply.type('application/zip').send(zipOf(files));
    }
  );
}
