/** Publishing over HTTP: prepare, build, send; one gallery, one after the other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishFile, signedIn } from '../demo/publish.mjs';
import { runFolder } from '../scripts/lib/places.mjs';
import { galleryIn, percentile, time, writeTable } from './lib.mjs';

const ROUNDS = 60;
const SECRET = 'only-for-the-bench'.repeat(2);

/** A notebook of so many cells, different in every round. @param {number} cells @param {number} round */
const notebook = (cells, round) =>
  JSON.stringify({
    cells: Array.from({ length: cells }, (_, index) => ({
      cell_type: 'code',
      id: `c${index}`,
      metadata: {},
      source: `# round ${round}\n${`value_${index} = sum(range(${index}))\n`.repeat(12)}`,
      execution_count: index + 1,
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'x'.repeat(2000) }]
    })),
    metadata: { language_info: { name: 'python', version: '3.12.0' } },
    nbformat: 4,
    nbformat_minor: 5
  });

const area = mkdtempSync(join(runFolder, 'bench-'));
const gallery = await galleryIn(area, SECRET);
try {
  const client = await signedIn(gallery.url, SECRET, 'demo-author');
  const space = (await client.me()).spaces.find(each => each.kind === 'team').id;
  const rows = [];
  for (const cells of [20, 200]) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const path = join(area, 'bench.ipynb');
      writeFileSync(path, notebook(cells, round));
      const fields = { title: `Bench ${cells} ${round}`, fileName: 'bench.ipynb' };
      const at = performance.now();
      await publishFile(client, { path, fields, space, key: `bench-${cells}-${round}` });
      times.push(performance.now() - at);
    }
    rows.push([`${cells} cells`, ROUNDS, time(percentile(times, 0.5)), time(percentile(times, 0.95))]);
  }
  writeTable('Publish over HTTP', ['notebook', 'rounds', 'p50', 'p95'], rows);
} finally {
  await gallery.stop();
  rmSync(area, { recursive: true, force: true });
}
