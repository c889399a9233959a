/** Publishes a notebook as Lab does it: prepare, build, commit, send. Runs on Node 24, on what set-up built. */
import { readFileSync } from 'node:fs';
import { createGalleryClient } from '@vitrine/client';
import { readNotebook } from '@vitrine/core/notebook';
import { loadRecognisers } from '@vitrine/core/redaction';
import { buildSnapshot, contentIdOf, gitObjects } from '@vitrine/core/snapshot';

/** A client that is signed in as one of the demo's accounts. @param {string} baseUrl @param {string} secret @param {string} login */
export async function signedIn(baseUrl, secret, login) {
  let token = null;
  const client = createGalleryClient({ baseUrl, fetch, token: () => token, timeout: 30_000 });
  ({ token } = await client.token({ grant: 'demo', secret, login }));
  return client;
}

/**
 * @param {import('@vitrine/client').GalleryClient} client
 * @param {{path: string, fields: object, space: string, entry?: string | null, base?: number | null,
 *   origin?: {entry: string, version: number, contentId: string, commit: string} | null, key: string}} what
 */
export async function publishFile(client, { path, fields, space, entry = null, base = null, origin = null, key }) {
  const notebook = readNotebook(readFileSync(path, 'utf8'));
  const preparation = await client.prepare({ space, entry, base, origin });
  await loadRecognisers(preparation.policy);
  const { files, fields: published } = buildSnapshot(notebook, fields, preparation.policy, preparation.origin);
  const contentId = contentIdOf(files, published);
  const { tree, commit } = gitObjects(files, published, contentId, preparation);
  const snapshot = { files, fields: published, contentId, tree, commit };
  return client.publish({ ticket: preparation.ticket, snapshot }, key);
}
