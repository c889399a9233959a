import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetRunning, noteRunning } from './running.mjs';
import { Sandbox, lives } from './test/sandbox.mjs';

const NOTE = '.vitrine/running.json';
const GONE = 999_999_999;

let box;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.clear());

const note = running => box.write(NOTE, JSON.stringify(running));
const addresses = { lab: 'http://127.0.0.1:8888/lab?token=abc', gallery: 'http://127.0.0.1:8765' };

describe('a second npm start from the same folder', () => {
  it('names the one that runs, with its addresses, and touches nothing', async () => {
    const pid = box.idle();
    note({ pid, servers: [pid], ...addresses });
    const second = box.run('start.mjs', { args: ['--no-browser'] });
    expect(await second.ended).toBe(1);
    expect(second.text).toContain(`Vitrine is running from this folder already (process ${pid}).`);
    expect(second.text).toContain(`  JupyterLab  ${addresses.lab}\n  Gallery     ${addresses.gallery}/\n`);
    expect(second.text).toContain('press Ctrl-C in its terminal');
    expect(second.text).not.toContain('1 of');
    expect(lives(pid)).toBe(true);
    expect(box.has(NOTE)).toBe(true);
  });

  it('stops what one that was killed has left', async () => {
    const left = box.idle(`${box.root}/gallery-server/bin/vitrine.mjs`, 'serve');
    note({ pid: GONE, servers: [left], ...addresses });
    const next = box.run('start.mjs', { args: ['--no-browser'] });
    await next.ended;
    expect(next.text).toContain('No Python was found');
    expect(lives(left)).toBe(false);
    expect(box.has(NOTE)).toBe(false);
  });

  it('leaves a stranger alone who got the number of a process that is gone', async () => {
    const stranger = box.idle('somebody else');
    note({ pid: GONE, servers: [stranger], ...addresses });
    await box.run('start.mjs', { args: ['--no-browser'] }).ended;
    expect(lives(stranger)).toBe(true);
  });

  it.each(['', 'not JSON', '{"pid": 1'])('is not kept from starting by a broken note: %j', async text => {
    box.write(NOTE, text);
    const next = box.run('start.mjs', { args: ['--no-browser'] });
    await next.ended;
    expect(next.text).toContain('No Python was found');
  });
});

describe('the note of what runs', () => {
  const folder = () => join(box.root, '.vitrine');

  it('is for its owner alone, because an address in it holds a token', () => {
    noteRunning({ pid: process.pid, servers: [], ...addresses }, folder());
    expect(statSync(join(box.root, NOTE)).mode & 0o777).toBe(0o600);
  });

  it('is taken away by the one who wrote it, and by nobody else', () => {
    note({ pid: GONE, servers: [], ...addresses });
    forgetRunning(folder());
    expect(box.has(NOTE)).toBe(true);
    noteRunning({ pid: process.pid, servers: [], ...addresses }, folder());
    forgetRunning(folder());
    expect(box.has(NOTE)).toBe(false);
  });
});
