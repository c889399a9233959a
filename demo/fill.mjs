/** Fills the demo's gallery through the same gate as everybody. Usage: fill.mjs FOLDER GALLERY (secret in VITRINE_DEMO_SECRET) */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishFile, signedIn } from './publish.mjs';

const [folder, gallery] = process.argv.slice(2);
const secret = process.env.VITRINE_DEMO_SECRET ?? '';
const ledger = join(folder, 'filled.json');
const shelf = JSON.parse(readFileSync(join(folder, 'shelf.json'), 'utf8'));

/** What was published so far, by number; an interrupted fill goes on where it stopped. */
const done = existsSync(ledger) ? JSON.parse(readFileSync(ledger, 'utf8')) : {};

const note = () => {
  writeFileSync(`${ledger}.next`, JSON.stringify(done, null, 1));
  renameSync(`${ledger}.next`, ledger);
};

/** The newest published version of a notebook of the shelf. @param {string} file */
const newest = file => Object.values(done).findLast(each => each.file === file);

/** @param {{of: {version?: string, fork?: string}}} piece */
function place(piece) {
  if (piece.of.version) {
    const { entry, version } = newest(piece.of.version);
    return { entry, base: version };
  }
  if (piece.of.fork) {
    const { entry, version, contentId, commit } = newest(piece.of.fork);
    return { origin: { entry, version, contentId, commit } };
  }
  return {};
}

const clients = {};
for (const [number, piece] of shelf.entries()) {
  if (done[number]) {
    continue;
  }
  const client = (clients[piece.by] ??= await signedIn(gallery, secret, `demo-${piece.by}`));
  const team = (await client.me()).spaces.find(space => space.kind === 'team');
  const key = `demo-${number}-${Date.now()}`;
  const answer = await publishFile(client, {
    path: piece.path,
    fields: piece.fields,
    space: team.id,
    key,
    ...place(piece)
  });
  done[number] = { file: piece.file, ...answer };
  note();
}
