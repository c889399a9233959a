/** Installs both wheels where there is no Node, serves a gallery and publishes into it. Usage: wheel-test.mjs REPORT */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder, venvBin } from './lib/places.mjs';
import { freePort } from './lib/servers.mjs';
import { run } from './lib/tool.mjs';
import { buildWheels } from './lib/wheels.mjs';

const SECRET = 'only-for-this-test-'.repeat(2);
const report = process.argv[2];
mkdirSync(runFolder, { recursive: true });
const area = mkdtempSync(join(runFolder, 'wheels-'));
const env = join(area, 'env');
const bin = name => join(env, 'bin', name);

/** A path on which there is the environment and nothing else, so no Node of the system can help. */
const bare = { HOME: area, PATH: join(env, 'bin'), LANG: 'C.UTF-8', VITRINE_DEMO_SECRET: SECRET };

const passed = [];
const reasons = [];
let wheels;
let server;
let url;
let token;

/** @param {string} name @param {() => Promise<void>} check */
async function test(name, check) {
  if (reasons.length > 0) {
    reasons.push(`${name}: not reached`);
    return;
  }
  try {
    await check();
    passed.push(name);
    process.stdout.write(`  ✓ ${name}\n`);
  } catch (error) {
    reasons.push(`${name}: ${error.message} ${(error.lines ?? []).join(' | ')}`);
  }
}

/** @param {boolean} right @param {string} otherwise */
function expect(right, otherwise) {
  if (!right) {
    throw new Error(otherwise);
  }
}

async function install() {
  await run(venvBin('python'), ['-m', 'venv', env], { what: 'A fresh environment' });
  await run(bin('python'), ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', wheels.lab, wheels.gallery], {
    what: 'pip install'
  });
}

async function labFindsIt() {
  const search = {
    ...process.env,
    PATH: bare.PATH,
    JUPYTER_PATH: join(env, 'share/jupyter'),
    JUPYTER_CONFIG_DIR: area
  };
  const out = await run(venvBin('python'), ['-c', LIST], { env: search, what: 'jupyter labextension list' });
  // The development environment lists its own as well; only what stands under the fresh one counts.
  const section = out.split(join(env, 'share/jupyter/labextensions'))[1] ?? '';
  const line = section.split('\n').find(each => each.includes('jupyterlab-vitrine')) ?? '';
  expect(/enabled/.test(line) && /OK/.test(line), `JupyterLab says: ${line || 'nothing about it'}`);
  const installed = JSON.parse(
    readFileSync(join(env, 'share/jupyter/labextensions/jupyterlab-vitrine/install.json'), 'utf8')
  );
  expect(installed.packageName === 'jupyterlab-vitrine', 'install.json names another package');
}

const LIST = `import subprocess, sys
print(subprocess.run([sys.executable, "-m", "jupyterlab.labextensions", "list"], capture_output=True, text=True).stderr)`;

async function serve() {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const args = [
    'serve',
    '--data',
    join(area, 'data'),
    '--keys-dir',
    join(area, 'keys'),
    '--port',
    String(port),
    '--demo'
  ];
  server = spawn(bin('vitrine'), [...args, '--log-level', 'warn'], { env: bare, cwd: area, stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`${url}/readyz`).then(
        answer => answer.ok,
        () => false
      )
    ) {
      return;
    }
    expect(server.exitCode === null, `it ended with ${server.exitCode}`);
    await new Promise(next => setTimeout(next, 100));
  }
  throw new Error('it was not ready after 20 s');
}

async function signIn() {
  const answer = await fetch(`${url}/api/v1/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant: 'demo', secret: SECRET })
  });
  ({ token } = await answer.json());
  expect(Boolean(token), `the gallery answered ${answer.status}`);
}

async function publish() {
  const file = join(area, 'wheel.ipynb');
  const cell = { cell_type: 'markdown', id: 'one', metadata: {}, source: '# Out of a wheel\n\nNothing else is here.' };
  writeFileSync(file, JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }));
  const signed = { ...bare, VITRINE_TOKEN: token, VITRINE_SERVER: url };
  const out = await run(bin('vitrine'), ['publish', file, '--to', 'Team', '--json', '--server', url], {
    cwd: area,
    env: signed,
    what: 'vitrine publish'
  });
  const { entry } = JSON.parse(out);
  const found = await fetch(`${url}/api/v1/entries/${entry}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await found.json()).fields.title === 'Out of a wheel', 'the gallery has something else');
}

async function page() {
  const html = await (await fetch(`${url}/sign-in`)).text();
  const style = /href="([^"]*\.css)"/.exec(html)?.[1] ?? '';
  const answer = await fetch(url + style);
  expect(answer.ok && (await answer.text()).includes('--vt-'), `its style ${style} answered ${answer.status}`);
}

async function stop() {
  const ended = new Promise(done => server.once('exit', code => done(code)));
  server.kill('SIGTERM');
  expect((await ended) === 0, 'it did not end cleanly');
}

try {
  await test('both wheels are built and whole', async () => void (wheels = await buildWheels(join(area, 'dist'))));
  await test('they install into a fresh environment', install);
  await test('JupyterLab finds the extension enabled and OK', labFindsIt);
  await test('vitrine answers without Node on the path', async () => {
    expect(
      (await run(bin('vitrine'), ['--version'], { env: bare, cwd: area, what: 'vitrine --version' })).includes('0.1.0'),
      'no version'
    );
  });
  await test('vitrine serve gets ready', serve);
  await test('the gallery signs the demo in', signIn);
  await test('a notebook is published through it', publish);
  await test('its pages have their style', page);
  await test('it stops cleanly', stop);
} finally {
  server?.kill('SIGKILL');
  rmSync(area, { recursive: true, force: true });
}
writeFileSync(report, JSON.stringify({ passed: passed.length, failed: reasons.length, reasons }));
process.exitCode = reasons.length > 0 ? 1 : 0;
