// Publishes without end and says on stdout what was acknowledged, until it is killed.
import { createHash, randomUUID } from 'node:crypto';
import { contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import { openSqliteStore } from '../../../lib/adapters/sqlite/index.js';

const [dataDir, actor, space, policyHash] = process.argv.slice(2);
const store = await openSqliteStore({ dataDir });
const author = { name: 'ada', email: 'ada@users.noreply.vitrine.invalid' };
const execution = { order: 'not-run', failedCells: [] };
const facts = {
  version: 0,
  inputs: 0,
  language: null,
  languageVersion: null,
  execution,
  codeCells: 1,
  hiddenOutputs: 0
};

for (;;) {
  const now = Date.now();
  const base = { actor, space, entry: null, base: null, origin: null, author, committer: author, policyHash };
  const prepared = await store.snapshots.prepare({ ...base, engine: '0.1', now, expiresAt: now + 60_000 });
  const title = `Run ${randomUUID()}`;
  const text = createHash('sha256').update(title).digest('hex').repeat(200);
  const files = [
    { path: 'notebook.ipynb', text },
    { path: 'snapshot.json', text: '{}' }
  ];
  const fields = { title, question: '', answer: '', description: '', tags: [], note: '', fileName: 'a.ipynb' };
  const contentId = contentIdOf(files, fields);
  const { tree, commit, objects } = gitObjects(files, fields, contentId, prepared.value);
  const published = await store.snapshots.publish({
    key: randomUUID(),
    actor,
    ticket: prepared.value.ticket,
    snapshot: { files, fields, contentId, tree, commit },
    objects,
    facts,
    search: { markdown: text, code: '', outputs: '' },
    rendered: { pages: [text], figures: [], frames: [], cover: null, removed: { outputs: [], values: [] } },
    receipt: { notVouched: { pictures: 0, tables: 0 }, declared: null },
    now
  });
  process.stdout.write(`${published.value.entry} ${published.value.contentId}\n`);
}
