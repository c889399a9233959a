/** The record at length: `vitrine audit export` and `verify` over chains of 10^5 and 10^6 events, with the most memory they held. */
import { spawn } from 'node:child_process';
import { readFileSync, mkdtempSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commitmentOf, eventHash, noPrevious } from '../gallery-server/lib/adapters/sqlite/audit.js';
import { databaseFile } from '../gallery-server/lib/adapters/sqlite/database.js';
import { openSqliteStore } from '../gallery-server/lib/adapters/sqlite/index.js';
import { root, runFolder } from '../scripts/lib/places.mjs';
import { size, time, writeTable } from './lib.mjs';

const launcher = join(root, 'gallery-server/bin/vitrine.mjs');

/** A data folder whose record has one chain of so many events. @param {string} data @param {number} count */
async function filled(data, count) {
  await (await openSqliteStore({ dataDir: data })).close();
  const db = new DatabaseSync(databaseFile(data));
  db.exec('PRAGMA synchronous = OFF; BEGIN');
  const event = db.prepare('INSERT INTO audit_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const told = db.prepare('INSERT INTO audit_payloads VALUES (?, ?, ?, ?)');
  let prev = noPrevious;
  for (let seq = 1; seq <= count; seq++) {
    const salt = String(seq).padStart(32, '0');
    const payload = JSON.stringify({ entry: 'abcdefghijkl', version: seq % 40, state: 'published', contentId: prev });
    const commitment = commitmentOf(salt, payload);
    const row = [
      'long',
      seq,
      prev,
      1_790_000_000_000 + seq,
      'account',
      'version.publish',
      'subject',
      'done',
      commitment
    ];
    const [chain, , , at, actor, action, subject, outcome] = row;
    const hash = eventHash({ chain, seq, prev, time: at, actor, action, subject, outcome, commitment });
    event.run(...row, hash);
    told.run('long', seq, salt, payload);
    prev = hash;
  }
  db.prepare('INSERT INTO audit_heads VALUES (?, ?, ?)').run('long', count, prev);
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

/** The command as a shell calls it; what it wrote is counted and let go. @param {string[]} args */
function called(args) {
  return new Promise((done, fail) => {
    const at = performance.now();
    const child = spawn(process.execPath, [launcher, 'audit', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let [bytes, lines, most] = [0, 0, 0];
    const look = () => {
      try {
        const [, kilobytes = 0] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        most = Math.max(most, Number(kilobytes) * 1024);
      } catch {
        // It has ended.
      }
    };
    const timer = setInterval(look, 20);
    child.stdout.on('data', part => {
      bytes += part.length;
      lines += part.toString('latin1').split('\n').length - 1;
    });
    child.on('error', fail);
    child.on('close', code => {
      clearInterval(timer);
      done({ code, bytes, lines, most, took: performance.now() - at });
    });
  });
}

const rows = [];
for (const count of [100_000, 1_000_000]) {
  mkdirSync(runFolder, { recursive: true });
  const area = mkdtempSync(join(runFolder, 'bench-'));
  try {
    const data = join(area, 'data');
    await filled(data, count);
    const events = `${count.toLocaleString('en')} events, ${size(statSync(databaseFile(data)).size)}`;
    const folders = ['--data', data];
    const out = await called(['export', ...folders]);
    if (out.lines !== count) {
      throw new Error(`${out.lines} of ${count} events were written`);
    }
    rows.push(['export', events, time(out.took), size(out.bytes), size(out.most)]);
    const checked = await called([
      'verify',
      ...folders,
      '--keys-dir',
      join(area, 'keys'),
      '--checkpoints-dir',
      join(area, 'c')
    ]);
    rows.push(['verify', events, time(checked.took), size(checked.bytes), size(checked.most)]);
  } finally {
    rmSync(area, { recursive: true, force: true });
  }
}
writeTable('The record at length', ['vitrine audit', 'of', 'time', 'written', 'most memory'], rows);
