import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/vitrine.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vitrine-cli-'));
const running: ChildProcess[] = [];

interface Call {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  ended: Promise<number | null>;
}

function vitrine(args: string[], env: Record<string, string> = {}, file = launcher): Call {
  const child = spawn(process.execPath, [file, ...args], { env: { HOME: folder, PATH: '', ...env } });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', data => (out += String(data)));
  child.stderr.on('data', data => (err += String(data)));
  const ended = new Promise<number | null>(resolve => child.on('close', code => resolve(code)));
  return { child, out: () => out, err: () => err, ended };
}

const home = (name: string): string[] => [
  '--data',
  join(folder, name, 'data'),
  '--keys-dir',
  join(folder, name, 'keys'),
  '--port',
  '0'
];

async function served(args: string[], env: Record<string, string> = {}): Promise<Call & { url: string }> {
  const call = vitrine(['serve', ...args], env);
  for (let n = 0; n < 200 && !/Gallery \S+[^]*\n.*sign-in link|Gallery \S+[^]*in \S+\n/.test(call.out()); n++) {
    await new Promise(done => setTimeout(done, 100));
    if (call.child.exitCode !== null) {
      throw new Error(call.err());
    }
  }
  return { ...call, url: /Gallery (\S+)/.exec(call.out())?.[1] ?? '' };
}

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await new Promise(done => child.once('exit', done));
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('vitrine serve', () => {
  it('runs until it is asked to end, and hands the link over in a file of its own', async () => {
    const call = await served(home('first'));
    expect((await fetch(`${call.url}/healthz`)).status).toBe(200);
    const file = / is in (\S+)/.exec(call.out())?.[1] ?? '';
    expect(file).toBe(join(folder, 'first', 'keys', 'welcome-link'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const link = readFileSync(file, 'utf8').trim();
    expect(link).toContain(`${call.url}/welcome/`);
    expect(call.out() + call.err()).not.toContain(link);
    call.child.kill('SIGTERM');
    expect(await call.ended).toBe(0);
  });

  it('names a taken folder and a taken port, with exit code 2', async () => {
    await served(home('locked'));
    const second = vitrine(['serve', ...home('locked')]);
    expect(await second.ended).toBe(2);
    expect(second.err()).toContain('Another gallery is using this data folder.');
    const server = createServer();
    const port = await new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      })
    );
    const taken = vitrine(['serve', ...home('port').slice(0, 4), '--port', String(port)]);
    expect(await taken.ended).toBe(2);
    expect(taken.err()).toContain(`Port ${port} is taken`);
    await new Promise(done => server.close(done));
  });

  it('reports every mistake at once and starts nothing', async () => {
    const call = vitrine(['serve', '--port', 'x', '--log-level', 'loud'], { VITRINE_HOST: '0.0.0.0' });
    expect(await call.ended).toBe(2);
    for (const text of ['4 settings', '--port', '--log-level', 'VITRINE_HOST', '--public-url']) {
      expect(call.err()).toContain(text);
    }
    expect(call.out()).toBe('');
  });

  it('refuses a database of a newer version by its number', async () => {
    const call = await served(home('newer'));
    call.child.kill('SIGINT');
    await call.ended;
    const db = new DatabaseSync(join(folder, 'newer', 'data', 'gallery.db'));
    db.exec('PRAGMA user_version = 999');
    db.close();
    const again = vitrine(['serve', ...home('newer')]);
    expect(await again.ended).toBe(2);
    expect(again.err()).toContain('999');
  });
});

describe('vitrine audit verify', () => {
  it('follows the chains of a folder, and finds what was changed', async () => {
    const call = await served(home('audit'));
    const data = join(folder, 'audit', 'data');
    const keys = join(folder, 'audit', 'keys');
    const busy = vitrine(['audit', 'verify', '--data', data, '--keys-dir', keys]);
    expect(await busy.ended).toBe(0);
    expect(busy.out()).toContain('carries on from 1 checkpoint.');
    call.child.kill('SIGTERM');
    await call.ended;
    const fine = vitrine(['audit', 'verify', '--data', data, '--keys-dir', keys, '--json']);
    expect(await fine.ended).toBe(0);
    expect(JSON.parse(fine.out())).toMatchObject({
      broken: 0,
      against: 0,
      chains: [{ chain: 'instance' }],
      checkpoints: [{ findings: [] }, { findings: [] }]
    });
    const db = new DatabaseSync(join(data, 'gallery.db'));
    const triggers = db
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_events'`)
      .all();
    triggers.forEach(trigger => db.exec(`DROP TRIGGER ${String(trigger['name'])}`));
    db.exec(`UPDATE audit_events SET action = 'nothing.happened' WHERE seq = 1`);
    db.close();
    const broken = vitrine(['audit', 'verify', '--data', data]);
    expect(await broken.ended).toBe(1);
    expect(broken.out()).toContain('breaks at event 1');
  });

  it('is asked rightly or says how', async () => {
    const wrong = vitrine(['audit']);
    expect(await wrong.ended).toBe(2);
    expect(wrong.err()).toContain('vitrine audit --help shows how.');
    const absent = vitrine(['audit', 'verify', '--data', join(folder, 'nowhere')]);
    expect(await absent.ended).toBe(2);
  });
});

describe('the launcher', () => {
  it('says what to run when nothing is built', async () => {
    const bin = join(folder, 'bare', 'gallery-server', 'bin');
    mkdirSync(bin, { recursive: true });
    copyFileSync(launcher, join(bin, 'vitrine.mjs'));
    const call = vitrine(['--version'], {}, join(bin, 'vitrine.mjs'));
    expect(await call.ended).toBe(2);
    expect(call.err()).toContain('npm run setup');
  });

  it('answers quickly when only asked for the version', async () => {
    const call = vitrine(['--version']);
    expect(await call.ended).toBe(0);
    expect(call.out()).toMatch(/^vitrine \d+\.\d+\.\d+\n$/);
  });
});
