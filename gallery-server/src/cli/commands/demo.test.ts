import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { desk } from '../../../test/support/desk.js';
import { TestGallery } from '../../../test/support/gallery.js';
import { connect } from '../common/gallery.js';
import { demoNotebook } from '../demo/generate.js';
import { FIRST_DAY, LAST_DAY, originOf } from '../demo/recipe.js';

const at = desk();
const folder = mkdtempSync(join(tmpdir(), 'vitrine-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  published: number;
  unchanged: number;
  failed: unknown[];
  stopped: boolean;
}

const versionsOf = (seed: number, notebooks: number): number =>
  Array.from({ length: notebooks }, (_, notebook) => originOf(seed, notebook).versions).reduce(
    (sum, each) => sum + each,
    0
  );

describe('vitrine demo, into a gallery that runs', () => {
  it('publishes as who is signed in, and goes on where it was', async () => {
    const call = await at.terminal.vitrine(['demo', '--notebooks', '4', '--seed', '3', '--json']);
    expect([call.code, call.err]).toEqual([0, '']);
    expect(call.json()).toMatchObject({ published: versionsOf(3, 4), unchanged: 0, failed: [], stopped: false });
    const { client } = await connect({ named: at.gallery.url });
    const list = await client.list({ author: 'me' });
    expect(list.items.map(item => item.latest.fields.title).sort()).toEqual(
      [0, 1, 2, 3].map(notebook => demoNotebook(3, notebook, originOf(3, notebook).versions).fields.title).sort()
    );
    const more = await at.terminal.vitrine(['demo', '--notebooks', '6', '--seed', '3']);
    expect(more.out).toBe(
      `${versionsOf(3, 6) - versionsOf(3, 4)} versions of made-up notebooks published. ${versionsOf(3, 4)} were there already.`
    );
    expect((await client.list({ author: 'me' })).total).toBe(6);
  });

  it('sends forks as forks, and versions onto what they are versions of', async () => {
    const seed = Array.from({ length: 50 }, (_, number) => number).find(
      number => originOf(number, 3).forkOf?.version === 1 && originOf(number, 2).versions > 1
    );
    expect(seed).toBeDefined();
    const call = await at.terminal.vitrine(['demo', '--notebooks', '4', '--seed', String(seed), '--json']);
    expect(call.code).toBe(0);
    const lines = readdirSync(join(at.terminal.folder, 'state', 'vitrine'))
      .flatMap(name => at.terminal.read(`state/vitrine/${name}`).trim().split('\n'))
      .map(line => JSON.parse(line) as { id?: string; entry: string; version: number });
    const entry = (id: string): string => lines.find(line => line.id === id)?.entry ?? '';
    expect(lines.find(line => line.id === '2 v2')).toMatchObject({ entry: entry('2 v1'), version: 2 });
    const { client } = await connect({ named: at.gallery.url });
    // What was answered and never noted is found again, and is no version more.
    const name = readdirSync(join(at.terminal.folder, 'state', 'vitrine')).find(each => each.startsWith('demo-')) ?? '';
    const ledger = lines.filter(line => line.id !== '2 v2' && line.id !== '3 v1');
    at.terminal.file(`state/vitrine/${name}`, ledger.map(line => `${JSON.stringify(line)}\n`).join(''));
    const again = await at.terminal.vitrine(['demo', '--notebooks', '4', '--seed', String(seed), '--json']);
    expect([again.code, again.err]).toEqual([0, '']);
    expect((await client.versions(entry('2 v1'))).length).toBe(originOf(seed ?? 0, 2).versions);
    const lineage = await client.lineage(entry('3 v1'));
    const from = originOf(seed ?? 0, 3).forkOf?.notebook ?? -1;
    expect(JSON.stringify(lineage)).toContain(entry(`${from} v1`));
  });

  it.each([
    ['--notebooks 0', '--notebooks takes a whole number from 1 on.'],
    ['--notebooks -4', "'--notebooks' argument is ambiguous"],
    ['--notebooks=-4', '--notebooks takes a whole number from 1 on.'],
    ['--notebooks 2.5', '--notebooks takes a whole number from 1 on.'],
    ['--notebooks 10000000', '--notebooks takes at most 200,000.'],
    ['--seed x', '--seed takes a whole number from 0 on.'],
    ['--seed 99999999999999999999', '--seed takes a whole number from 0 on.'],
    ['--colour red', "Unknown option '--colour'"],
    ['twelve', 'vitrine demo takes options alone.'],
    ['--data x --to Team', '--data names a folder'],
    ['--to Nowhere', "You can't publish to that space."]
  ])('%s is a wrong call, and sends nothing', async (words, sentence) => {
    const before = at.gallery.logs.length;
    const call = await at.terminal.vitrine(['demo', ...words.split(' ')]);
    expect(call.code).toBe(2);
    expect(call.err).toContain(sentence);
    expect(at.gallery.logs.slice(before).join('')).not.toContain('/versions');
  });

  it('says so where nobody is signed in, and where the gallery is down', async () => {
    const nobody = await at.terminal.vitrine(['demo', '--server', 'http://127.0.0.1:9']);
    expect([nobody.code, nobody.err]).toEqual([3, expect.stringContaining('Sign in')]);
    await at.terminal.signIn('http://127.0.0.1:9', at.author);
    const down = await at.terminal.vitrine(['demo', '--server', 'http://127.0.0.1:9', '--json']);
    expect(down.code).toBe(3);
    expect(down.json()).toMatchObject({
      problem: { code: 'gallery-unreachable', next: 'vitrine doctor says what is wrong.' }
    });
  });

  it('lists what was refused at its end, and tries it again the next time', async () => {
    const { store } = at.gallery;
    const real = store.snapshots.publish;
    const refusing = vi.spyOn(store.snapshots, 'publish');
    refusing.mockImplementationOnce(() =>
      Promise.resolve({ ok: false, refusal: { code: 'policy-changed', params: {} } })
    );
    refusing.mockImplementation(cmd => real(cmd));
    const first = await at.terminal.vitrine(['demo', '--notebooks', '2', '--seed', '21', '--json']);
    expect(first.code).toBe(3);
    expect(first.json()).toMatchObject({ failed: [{ notebook: 0, version: 1, code: 'policy-changed' }] });
    expect(first.err).toMatch(/^Notebook 0, v1: /);
    const again = await at.terminal.vitrine(['demo', '--notebooks', '2', '--seed', '21', '--json']);
    expect([again.code, (again.json() as Told).failed]).toEqual([0, []]);
    refusing.mockRestore();
  });
});

describe('vitrine demo, into a gallery that runs as a demo', () => {
  it('publishes as its two people, into the spaces they have', async () => {
    const demoSecret = 'of-a-test'.repeat(4);
    const gallery = await TestGallery.open({ demo: true, demoSecret });
    vi.stubEnv('VITRINE_DEMO_SECRET', demoSecret);
    try {
      const call = await at.terminal.vitrine(['demo', '--server', gallery.url, '--notebooks', '9', '--json']);
      expect([call.code, (call.json() as Told).failed]).toEqual([0, []]);
      vi.stubEnv('VITRINE_DEMO_SECRET', 'another');
      expect((await at.terminal.vitrine(['demo', '--server', gallery.url])).code).toBe(3);
      await gallery.stop();
      const db = new DatabaseSync(join(gallery.config.data, 'gallery.db'), { readOnly: true });
      const count = (column: string): number =>
        (db.prepare(`SELECT count(DISTINCT ${column}) AS n FROM versions`).get() as { n: number }).n;
      expect([count('author_id'), count('entry_id')]).toEqual([2, 9]);
      expect(count('space_id')).toBeGreaterThan(1);
      db.close();
    } finally {
      vi.stubEnv('VITRINE_DEMO_SECRET', undefined);
      await gallery.close();
    }
  });
});

describe('vitrine demo, into a data folder', () => {
  const into = (name: string): string[] => [
    '--data',
    join(folder, name, 'data'),
    '--keys-dir',
    join(folder, name, 'keys')
  ];

  it('has people, teams and dates of their own, and a record that holds', async () => {
    const call = await at.terminal.vitrine(['demo', ...into('one'), '--notebooks', '40', '--seed', '5', '--json']);
    expect([call.code, call.json()]).toMatchObject([0, { published: versionsOf(5, 40), failed: [] }]);
    const db = new DatabaseSync(join(folder, 'one', 'data', 'gallery.db'), { readOnly: true });
    const rows = db
      .prepare('SELECT number, published_at AS at, author_name AS author, space_id AS space FROM versions')
      .all() as {
      number: number;
      at: number;
      author: string;
      space: string;
    }[];
    expect(rows.length).toBe(versionsOf(5, 40));
    expect(Math.min(...rows.map(row => row.at))).toBeGreaterThanOrEqual(FIRST_DAY);
    expect(Math.max(...rows.map(row => row.at))).toBeLessThan(LAST_DAY + 30 * 86_400_000);
    expect(new Set(rows.map(row => row.author)).size).toBeGreaterThan(4);
    expect(rows.every(row => /^Demo (?:author(?: \d+)?|colleague)$/.test(row.author))).toBe(true);
    expect(new Set(rows.map(row => row.space)).size).toBeGreaterThan(4);
    const forks = db.prepare('SELECT count(*) AS n FROM entries WHERE origin_version IS NOT NULL').get() as {
      n: number;
    };
    expect(forks.n).toBeGreaterThan(0);
    expect(db.prepare('SELECT count(*) AS n FROM receipts').get()).toEqual({ n: rows.length });
    db.close();
    const verified = await at.terminal.vitrine(['audit', 'verify', ...into('one'), '--json']);
    expect(verified.json()).toMatchObject({ broken: 0 });
    const again = await at.terminal.vitrine(['demo', ...into('one'), '--notebooks', '41', '--seed', '5', '--json']);
    expect(again.json()).toMatchObject({ published: originOf(5, 40).versions, unchanged: rows.length });
  });

  it('keeps away from a folder that a gallery serves, and from one that people use', async () => {
    const { data, keysDir } = at.gallery.config;
    const busy = await at.terminal.vitrine(['demo', '--data', data, '--keys-dir', keysDir]);
    expect([busy.code, busy.err]).toEqual([2, expect.stringContaining('The gallery is running on this data folder.')]);
    const gallery = await TestGallery.open();
    try {
      await gallery.person('somebody');
      await gallery.stop();
      const { data, keysDir } = gallery.config;
      const used = await at.terminal.vitrine(['demo', '--data', data, '--keys-dir', keysDir]);
      expect([used.code, used.err]).toEqual([2, expect.stringContaining('People use the gallery in that folder.')]);
    } finally {
      await gallery.close();
    }
  });

  it('can be stopped by Ctrl-C: what is published stays, and the same call goes on', async () => {
    const launcher = fileURLToPath(new URL('../../../bin/vitrine.mjs', import.meta.url));
    const ledger = join(folder, 'two', 'data', 'demo-9.jsonl');
    const args = ['demo', ...into('two'), '--notebooks', '400', '--seed', '9', '--json'];
    const child = spawn(process.execPath, [launcher, ...args], { env: { HOME: folder, PATH: '' } });
    let out = '';
    let err = '';
    child.stdout.on('data', data => (out += String(data)));
    child.stderr.on('data', data => (err += String(data)));
    const ended = new Promise<number | null>(resolve => child.on('close', resolve));
    const lines = (): number => (existsSync(ledger) ? readFileSync(ledger, 'utf8').trim().split('\n').length - 1 : 0);
    for (let tries = 0; tries < 600 && lines() < 3 && child.exitCode === null; tries++) {
      await sleep(50);
    }
    child.kill('SIGINT');
    expect([await ended, err]).toEqual([1, expect.stringContaining('What is published stays.')]);
    const stopped = JSON.parse(out) as Told;
    expect(stopped).toMatchObject({ stopped: true, failed: [], published: lines() });
    // A line that was cut off in the middle is as if it had never been written; its version is there once.
    const whole = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, whole.slice(0, whole.trimEnd().lastIndexOf('\n') + 20));
    const few = ['demo', ...into('two'), '--notebooks', '8', '--seed', '9', '--json'];
    const on = await at.terminal.vitrine(few);
    expect(on.json()).toMatchObject({ stopped: false, failed: [] });
    const db = new DatabaseSync(join(folder, 'two', 'data', 'gallery.db'), { readOnly: true });
    expect(db.prepare('SELECT count(*) AS n FROM versions').get()).toEqual({ n: lines() });
    db.close();
  }, 90_000);
});
