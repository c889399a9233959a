import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cell, document, planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

/** Whether the file or what stands beside it holds these bytes. */
const holds = (file: string, bytes: Buffer): boolean =>
  [file, `${file}-wal`].some(each => existsSync(each) && readFileSync(each).includes(bytes));

const filling = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    document(`e${from + index}`, `harmless title ${from + index}`, {
      pieces: [cell('markdown', 1, Array.from({ length: 80 }, (_, n) => `word${(index * 13 + n * 7) % 900}`).join(' '))]
    })
  );

/** Every way in which the gone document's own words could stand in a file. */
const traces = ['zqsecretword', 'zqtitle', 'zqtag', 'zqpackage', 'zqauthor', 'zqentry', 'zqversion', 'zqéwide'].flatMap(
  word => [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'latin1')]
);

test('nothing of what was taken away is left in the file or beside it', () => {
  const file = place.file('index.db');
  const writer = place.writer(file);
  const text = `zqsecretword ${'and a long text that is packed with it '.repeat(20)} zqéwide`;
  const gone = document('zqentry', 'zqtitle', {
    version: 'zqversion',
    tags: ['zqtag'],
    packages: ['zqpackage'],
    author: { id: 'zqauthor', name: 'zqauthor' },
    pieces: [cell('code', 3, text)]
  });
  writer.apply({ put: [...filling(0, 40), gone, ...filling(40, 40)], gone: [], position: 1 });
  for (let round = 0; round < 6; round++) {
    writer.apply({ put: filling(100 + round * 10, 10), gone: [], position: 2 + round });
    writer.tidy();
  }
  const raw = new DatabaseSync(file);
  const packed = raw
    .prepare('SELECT body FROM texts WHERE id / 4096 = (SELECT id FROM docs WHERE entry = ?)')
    .all('zqentry')
    .map(row => Buffer.from(row.body as Uint8Array));
  raw.close();
  const looked = [...traces.filter(trace => holds(file, trace)), ...packed];
  expect(looked.length).toBeGreaterThan(8);

  writer.apply({ put: [], gone: ['zqentry'], position: 10 });
  writer.overwrite();
  expect(looked.filter(trace => holds(file, trace))).toEqual([]);
  expect(traces.filter(trace => holds(file, trace))).toEqual([]);
  const view = place.view(file);
  expect(view.search(planFor('harmless', { limit: 1 })).total).toBe(140);
  expect(writer.position()).toBe(10);
});

test('a reader that holds on to the file is told of, and overwriting again does it', () => {
  const file = place.file('index.db');
  const writer = place.writer(file);
  writer.apply({ put: [document('e1', 'zqtitle'), document('e2', 'stays')], gone: [], position: 1 });
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT position FROM state').get();
  writer.apply({ put: [], gone: ['e1'], position: 2 });
  expect(() => writer.overwrite()).toThrow('still be in its file');
  reader.exec('COMMIT');
  reader.close();
  writer.overwrite();
  expect(holds(file, Buffer.from('zqtitle'))).toBe(false);
}, 30_000);
