import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox, descendants, lives, until } from './test/sandbox.mjs';

const LONG = 240_000;
const ARGS = ['--no-browser', '--lab-port', '18888', '--gallery-port', '18765'];

let box;
beforeEach(() => {
  box = new Sandbox();
  box.lend();
});
afterEach(() => box.clear());

/** Starts the real thing and waits for the addresses. */
async function started() {
  const start = box.run('start.mjs', { args: ARGS });
  let over = false;
  void start.ended.then(() => (over = true));
  await until(() => over || start.text.includes('Ctrl-C stops both.'), LONG);
  const [, lab] = /JupyterLab {2}(\S+)/.exec(start.text) ?? [];
  const [, gallery] = /Gallery {5}(\S+)/.exec(start.text) ?? [];
  expect(start.text).toContain('2. Press Publish in its toolbar.');
  return { start, lab: new URL(lab), gallery };
}

/** A kernel, as opening a notebook brings it; answers every process that there is then. */
async function withKernel({ start, lab }) {
  const authorization = `token ${lab.searchParams.get('token')}`;
  const url = new URL('/api/kernels', lab);
  expect((await fetch(url, { method: 'POST', headers: { authorization } })).ok).toBe(true);
  await until(async () => (await (await fetch(url, { headers: { authorization } })).json()).length === 1);
  const all = descendants(start.pid);
  expect(all.length).toBeGreaterThanOrEqual(3);
  return all;
}

const answers = url =>
  fetch(url).then(
    () => true,
    () => false
  );

describe('npm start', () => {
  it('stops every process on Ctrl-C, and is the only one of its folder until then', { timeout: LONG }, async () => {
    const first = await started();
    const all = await withKernel(first);

    const second = box.run('start.mjs', { args: ARGS });
    expect(await second.ended).toBe(1);
    expect(second.text).toContain(`running from this folder already (process ${first.start.pid})`);
    expect(second.text).toContain(first.lab.href);
    expect(second.text).toContain(first.gallery);
    expect(all.every(lives)).toBe(true);

    first.start.kill('SIGINT');
    expect(await first.start.ended).toBe(0);
    expect(first.start.text).toContain('Stopping JupyterLab and the gallery');
    await until(() => !all.some(lives));
    expect(await answers(first.gallery)).toBe(false);
    expect(box.has('.vitrine/running.json')).toBe(false);
  });

  it('clears up after one that was killed, and stops when its terminal is closed', { timeout: LONG }, async () => {
    const killed = await started();
    const left = await withKernel(killed);
    killed.start.kill('SIGKILL');
    await killed.start.ended;
    expect(left.some(lives)).toBe(true);

    const next = await started();
    await until(() => !left.some(lives));
    const all = await withKernel(next);
    next.start.kill('SIGHUP');
    expect(await next.start.ended).toBe(0);
    await until(() => !all.some(lives));
  });
});
