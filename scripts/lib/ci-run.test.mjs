import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './places.mjs';

let folder;
let bin;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-ci-'));
  bin = join(folder, 'bin');
  for (const below of ['bin', 'elsewhere', 'repository/.ci', 'repository/ui-tests']) {
    mkdirSync(join(folder, below), { recursive: true });
  }
  copyFileSync(join(root, '.ci/run'), join(folder, 'repository/.ci/run'));
  writeFileSync(join(folder, 'calls'), '');
  for (const tool of ['bash', 'dirname', 'env', 'chmod']) {
    symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
  }
  program('id', 'echo 0');
  program('node', '');
  program('npm', '[ "$1" = test ] && echo "12 passed, 0 failed"; exit 0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of that name on the path, which notes that it was called. */
function program(name, does = '', place = bin) {
  const path = join(place, name);
  const note = `echo "${name} $*|browser=\${VITRINE_CHROMIUM:-}|download=\${PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD:-}" >> "${folder}/calls"`;
  writeFileSync(path, `#!${bin}/bash\n${note}\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** What the command of continuous integration does on a machine that has these programs and nothing else. */
function ci(env = {}) {
  return new Promise(done => {
    const script = join(folder, 'repository/.ci/run');
    execFile(
      '/usr/bin/env',
      ['-i', `PATH=${bin}`, ...Object.entries(env).map(each => each.join('=')), `${bin}/bash`, script],
      { cwd: tmpdir() },
      (error, out, err) => {
        const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);
        done({ code: error?.code ?? 0, out, err, calls, names: calls.map(call => call.split('|')[0]) });
      }
    );
  });
}

const test = 'npm test --silent';
const brings = `printf '#!%s\\n' "${'$'}{0%/*}/bash" > "${'$'}{0%/*}/chromium"; chmod +x "${'$'}{0%/*}/chromium"`;

describe('the one command of continuous integration', () => {
  it.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])(
    'takes the system’s %s and goes straight to the tests',
    async name => {
      program(name);
      const { code, out, names } = await ci();
      expect([code, out, names]).toEqual([0, '12 passed, 0 failed\n', [test]]);
    }
  );

  it('takes the Chromium that is named, and only if it can be run', async () => {
    const named = program('my-chromium', '', join(folder, 'elsewhere'));
    expect((await ci({ VITRINE_CHROMIUM: named })).names).toEqual([test]);
    program('apt-get', `[ "$1" = install ] && ${brings}`);
    const { names } = await ci({ VITRINE_CHROMIUM: join(folder, 'not-there') });
    expect(names).toContain('apt-get update -qq');
  });

  it('installs one from the distribution where there is none, as the administrator it is', async () => {
    program('apt-get', `[ "$1" = install ] && ${brings}; exit 0`);
    const { code, out, names } = await ci();
    expect(names).toEqual([
      'id -u',
      'apt-get update -qq',
      'id -u',
      'apt-get install -y -qq --no-install-recommends chromium',
      test
    ]);
    expect([code, out]).toEqual([0, 'No Chromium here; installing it from the distribution.\n12 passed, 0 failed\n']);
  });

  it('asks sudo without a question where it is nobody special', async () => {
    program('id', 'echo 1000');
    program('sudo', 'shift; exec "$@"');
    program('apt-get', `[ "$1" = install ] && ${brings}; exit 0`);
    const { code, names } = await ci();
    expect(code).toBe(0);
    expect(names.filter(name => name.startsWith('sudo'))).toEqual([
      'sudo -n apt-get update -qq',
      'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium'
    ]);
  });

  const takes = 'case "$*" in *executablePath*) echo "$BROWSER_OF_TEST";; esac';

  it.each([
    ['has no such distribution', () => undefined],
    ['cannot install', () => program('apt-get', 'exit 100')],
    ['installs something without a Chromium in it', () => program('apt-get', 'exit 0')]
  ])('takes one from Playwright where the system %s', async (_what, prepare) => {
    prepare();
    const taken = program('chrome', '', join(folder, 'elsewhere'));
    program('node', takes);
    program('npx');
    const { code, out, calls, names } = await ci({ BROWSER_OF_TEST: taken });
    expect(names.slice(-4).map(name => name.split(' -p')[0])).toEqual([
      'npm ci --no-audit --no-fund',
      'npx playwright install chromium',
      'node',
      test
    ]);
    // Its packages come without a browser, and the tests are told which one was taken.
    expect(calls.find(call => call.startsWith('npm ci'))).toContain('|download=1');
    expect(calls.at(-1)).toBe(`${test}|browser=${taken}|download=`);
    expect([code, out.includes('Taking Chromium from Playwright.')]).toEqual([0, true]);
  });

  it.each([
    ['its packages do not come', () => program('npm', 'exit 1')],
    ['its browser does not come', () => program('npx', 'exit 1')],
    ['what came cannot be run', () => program('node', 'echo /nowhere/chrome')],
    ['it does not say where', () => program('node', 'exit 1')]
  ])('says what to do where %s, and counts as a failure', async (_what, spoil) => {
    program('npx');
    program('node', takes);
    spoil();
    const { code, out, names } = await ci();
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      'No Chromium: install it (Debian: sudo apt-get install chromium) or set VITRINE_CHROMIUM to its path.',
      '0 passed, 1 failed'
    ]);
    // Nothing is skipped: without a browser no test runs, and the result says so.
    expect(names).not.toContain(test);
  });

  it('says that Node is missing before anything else', async () => {
    rmSync(join(bin, 'node'));
    const { code, out, calls } = await ci();
    expect([code, out, calls]).toEqual([
      1,
      'Node is missing: install Node 20.19 or newer with npm.\n0 passed, 1 failed\n',
      []
    ]);
  });

  it('ends as the tests end', async () => {
    program('chromium');
    program('npm', 'echo "11 passed, 1 failed"; exit 1');
    const { code, out } = await ci();
    expect([code, out]).toEqual([1, '11 passed, 1 failed\n']);
  });

  it('runs exactly what the README tells a person to run', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const script = readFileSync(join(root, '.ci/run'), 'utf8').trimEnd().split('\n');
    expect(/^```sh\nnpm start\nnpm test\n```$/m.test(readme)).toBe(true);
    expect(script.at(-1)).toBe('exec npm test --silent');
  });
});
