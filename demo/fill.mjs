/** Fills the demo's gallery through the same gate as everybody. Usage: fill.mjs FOLDER GALLERY (secret in VITRINE_DEMO_SECRET) */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf, placeOf, stepsOf } from './ledger.mjs';
import { publishFile, signedIn } from './publish.mjs';

const [folder, gallery] = process.argv.slice(2);
const secret = process.env.VITRINE_DEMO_SECRET ?? '';
const ledger = join(folder, 'filled.json');
const shelf = JSON.parse(readFileSync(join(folder, 'shelf.json'), 'utf8'));

/** What was done so far, by step; an interrupted fill goes on where it stopped. */
const done = ledgerOf(existsSync(ledger) ? JSON.parse(readFileSync(ledger, 'utf8')) : {});

const note = () => {
  writeFileSync(`${ledger}.next`, JSON.stringify(done, null, 1));
  renameSync(`${ledger}.next`, ledger);
};

const people = {};

/** Somebody of the demo, with the spaces they may publish to. @param {string} name */
async function person(name) {
  const client = await signedIn(gallery, secret, `demo-${name}`);
  return { client, spaces: (await client.me()).spaces };
}

for (const { id, piece, withdraw } of stepsOf(shelf)) {
  if (done[id]) {
    continue;
  }
  const { client, spaces } = (people[piece.by] ??= await person(piece.by));
  const key = `demo-${randomUUID()}`;
  if (withdraw) {
    const { entry, version } = done[withdraw];
    await client.withdraw(entry, { version, reason: piece.takesBack }, key);
    done[id] = { withdrawn: version };
  } else {
    const space = spaces.find(each => each.kind === piece.space).id;
    const place = placeOf(done, piece);
    const answer = await publishFile(client, { path: piece.path, fields: piece.fields, space, key, ...place });
    done[id] = { file: piece.file, ...answer };
  }
  note();
}
