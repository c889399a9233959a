import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';

const lib = fileURLToPath(new URL('../../../lib/adapters/search/index.js', import.meta.url));

/** Puts document after document, the n-th at position n, replaces an old one now and then, and tidies between. */
const work = `
  import { openIndexWriter } from ${JSON.stringify(lib)};
  const writer = openIndexWriter(process.argv[1]);
  for (let at = writer.position() + 1; ; at++) {
    const entry = 'e' + (at % 5 === 0 ? at - 4 : at);
    const text = 'all of them ' + 'w' + at + ' ' + Array.from({ length: 60 }, (_, n) => 'word' + ((at * 7 + n * n) % 500)).join(' ');
    const put = [{
      entry, version: 'v' + at, space: 's' + (at % 2), publishedAt: at, author: { id: 'a', name: 'A' }, language: null,
      packages: [], tags: [], reviewed: false, stars: 0, deprecated: false, pieces: [{ field: 'markdown', cell: 1, text }]
    }];
    writer.apply({ put, gone: [], position: at });
    writer.tidy();
    process.stdout.write(at + '\\n');
  }
`;

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

/** Lets the work go on until it has put so many more, and kills it in the midst of what it does then. */
async function killedAfter(file: string, more: number, wait: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', work, file], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = new Promise<string | null>(resolve => child.on('close', (_, signal) => resolve(signal)));
  let lines = 0;
  await new Promise<void>(resolve =>
    child.stdout.on('data', (part: Buffer) => {
      lines += part.toString().split('\n').length - 1;
      if (lines >= more) {
        resolve();
      }
    })
  );
  await after(wait);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

/** Which version of which entry there is after so many steps. */
function expected(position: number): Map<string, string> {
  const holds = new Map<string, string>();
  for (let at = 1; at <= position; at++) {
    holds.set(`e${at % 5 === 0 ? at - 4 : at}`, `v${at}`);
  }
  return holds;
}

test('an index whose writer was killed is whole and stands where its position says', async () => {
  const file = place.file('index.db');
  let last = 0;
  for (const [round, wait] of [0, 3, 7, 11].entries()) {
    await killedAfter(file, 25 + round * 9, wait);
    const raw = new DatabaseSync(file);
    expect(raw.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    raw.close();
    const writer = place.writer(file);
    const position = writer.position();
    expect(position).toBeGreaterThan(last);
    last = position;
    const holds = expected(position);
    expect(writer.documents()).toBe(holds.size);
    const view = place.view(file);
    const found = view.search(planFor('all', { readable: ['s0', 's1'], limit: 200 }));
    expect(found.total).toBe(holds.size);
    expect(found.hits.every(({ entry, version }) => holds.get(entry) === version)).toBe(true);
    expect(view.search(planFor(`w${position}`, { readable: ['s0', 's1'], literal: true })).total).toBe(1);
    expect(view.search(planFor(`w${position + 1}`, { readable: ['s0', 's1'], literal: true })).total).toBe(0);
    view.close();
    writer.close();
  }
}, 60_000);
