import { randomUUID } from 'node:crypto';
import { readNotebook } from '@vitrine/core/notebook';
import { loadRecognisers } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { buildSnapshot, contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import type { Origin, Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';
import type { Answer, TestGallery } from './gallery.js';

await loadRecognisers();

/** A notebook with a heading, code and an output that must not leave. */
export function notebookText(title = 'Station forecast', code = "print('secret-output')"): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python', language: 'python' },
      language_info: { name: 'python', version: '3.12.1' }
    },
    cells: [
      { cell_type: 'markdown', id: 'a1', metadata: {}, source: `# ${title}\n\nWhich stations run out?` },
      {
        cell_type: 'code',
        id: 'b1',
        metadata: {},
        execution_count: 1,
        source: code,
        outputs: [{ output_type: 'display_data', metadata: {}, data: { 'application/javascript': 'secret-output\n' } }]
      }
    ]
  });
}

/** The same with a figure that readers see, and one that a script draws for them. */
export function withFigure(text: string): string {
  const notebook = JSON.parse(text) as { cells: { outputs?: object[] }[] };
  const paths = '<path d="M0 0L9 9" stroke="red"/>'.repeat(60);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${paths}</svg>`;
  const chart = { 'application/vnd.plotly.v1+json': { data: [{ type: 'bar', y: [4, 5] }], layout: {} } };
  for (const data of [{ 'image/svg+xml': svg }, chart]) {
    notebook.cells[1]?.outputs?.push({ output_type: 'display_data', metadata: {}, data });
  }
  return JSON.stringify(notebook);
}

export interface PublishWish {
  token: string;
  space: string;
  entry?: string | null;
  base?: number | null;
  origin?: Origin | null;
  notebook?: string;
  fields?: Partial<PublishedFields>;
  key?: string;
  /** Changes what is sent, as a forger would. */
  forge?: (body: { ticket: string; snapshot: Snapshot }, preparation: Preparation) => unknown;
}

export interface PublishedAnswer {
  entry: string;
  version: number;
  versionId: string;
  contentId: string;
  commit: string;
  created: boolean;
  url: string;
  audience: { space: string; sentence: string };
}

/** The snapshot a client would send after a preparation. */
export function snapshotFor(preparation: Preparation & { policy: Policy }, wish: PublishWish): Snapshot {
  const { files, fields } = buildSnapshot(
    readNotebook(wish.notebook ?? notebookText()),
    { title: 'Station forecast', fileName: 'forecast.ipynb', ...wish.fields },
    preparation.policy,
    preparation.origin
  );
  const contentId = contentIdOf(files, fields);
  const { tree, commit } = gitObjects(files, fields, contentId, preparation);
  return { files, fields, contentId, tree, commit };
}

export async function prepare(gallery: TestGallery, wish: PublishWish): Promise<Answer> {
  const { token, space, entry = null, base = null, origin = null } = wish;
  return gallery.ask('POST', '/prepare', { token, body: { space, entry, base, origin } });
}

/** The whole way over HTTP, as Lab goes it. */
export async function publish(gallery: TestGallery, wish: PublishWish): Promise<Answer> {
  const prepared = await prepare(gallery, wish);
  if (prepared.status !== 200) {
    return prepared;
  }
  const preparation = prepared.json() as Preparation & { policy: Policy };
  const body = { ticket: preparation.ticket, snapshot: snapshotFor(preparation, wish) };
  return gallery.ask('POST', '/versions', {
    token: wish.token,
    body: wish.forge === undefined ? body : wish.forge(body, preparation),
    headers: { 'idempotency-key': wish.key ?? randomUUID() }
  });
}

/** The same, where it must go well. */
export async function published(gallery: TestGallery, wish: PublishWish): Promise<PublishedAnswer> {
  const answer = await publish(gallery, wish);
  if (answer.status !== 201) {
    throw new Error(`${answer.status} ${answer.text}`);
  }
  return answer.json() as PublishedAnswer;
}
