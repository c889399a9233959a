import { deflateSync } from 'node:zlib';
import type { RenderedNotebook } from '../../domain/pages/model.js';
import type { Db } from './rows.js';

/** Keeps what readers see of a version, a page of cells and a figure a row. */
export function storeRendered(
  db: Db,
  version: string,
  { pages, figures, frames, cover, removed }: RenderedNotebook
): void {
  db.run('INSERT INTO page_heads VALUES (:version, :pages, :cover, :removed)', {
    version,
    pages: pages.length,
    cover,
    removed: JSON.stringify(removed)
  });
  for (const [at, html] of pages.entries()) {
    db.run('INSERT INTO page_parts VALUES (:version, :number, :html)', {
      version,
      number: at + 1,
      html: deflateSync(Buffer.from(html, 'utf8'))
    });
  }
  for (const [number, { type, width, height, data }] of figures.entries()) {
    db.run('INSERT INTO figures VALUES (:version, :number, :type, :width, :height, :data)', {
      version,
      number,
      type,
      width,
      height,
      data
    });
  }
  for (const [number, { kind, title, spec }] of frames.entries()) {
    db.run('INSERT INTO frames VALUES (:version, :number, :kind, :title, :spec)', {
      version,
      number,
      kind,
      title,
      spec: deflateSync(Buffer.from(spec, 'utf8'))
    });
  }
}
