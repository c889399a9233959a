import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';
import { withLock } from './lock.mjs';
import { atLeast, checkNode, findPython, venvMend } from './machine.mjs';
import { packagesMatch } from './packages.mjs';
import { filesBelow, hashOf } from './stamps.mjs';
import { elapsed, roughly, workThrough } from './steps.mjs';
import { Trouble, lastLines, run } from './tool.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vitrine-setup-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const python = (name, version, venv = true) => ({ name, version, venv, path: `/${name}` });
const noticeOf = work => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('the computer', () => {
  it('compares versions as numbers', () => {
    expect(atLeast([3, 10], [3, 9])).toBe(true);
    expect(atLeast([3, 9], [3, 10])).toBe(false);
    expect(atLeast([20, 19], [20, 19])).toBe(true);
  });

  it('names a Node that is too old', () => {
    expect(() => checkNode('18.20.0')).toThrow('Node 18.20.0 is too old');
    expect(() => checkNode('20.19.0')).not.toThrow();
  });

  it('takes the first Python that has venv', () => {
    const there = { python3: python('python3', [3, 11], false), 'python3.12': python('python3.12', [3, 12]) };
    expect(findPython(name => there[name] ?? null).name).toBe('python3.12');
  });

  it('names the command that brings venv', () => {
    const notice = noticeOf(() =>
      findPython(name => (name === 'python3' ? python(name, [3, 11], false) : null), 'linux')
    );
    expect(notice.message).toContain('without its "venv" module');
    expect(notice.next).toContain('sudo apt-get install python3.11-venv');
    expect(venvMend(python('python3', [3, 12]), 'darwin')).toBe('brew install python@3.12');
  });

  it('says so when there is no Python, or only an old one', () => {
    expect(noticeOf(() => findPython(() => null, 'linux')).message).toContain('No Python was found');
    const old = noticeOf(() => findPython(name => python(name, [3, 8]), 'linux'));
    expect(old.message).toContain('Python 3.8 is too old');
  });

  it('finds Chromium where it is told, or says how to get it', () => {
    expect(findChromium({ VITRINE_CHROMIUM: '/x/chromium', PATH: '' }, path => path === '/x/chromium')).toBe(
      '/x/chromium'
    );
    expect(findChromium({ PATH: '/a' }, path => path === join('/a', 'chromium'))).toBe(join('/a', 'chromium'));
    expect(noticeOf(() => findChromium({ PATH: '/a' }, () => false)).next).toContain('apt-get install chromium');
  });
});

describe('packagesMatch', () => {
  const write = (file, packages) => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  };
  const note = 'node_modules/.package-lock.json';
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '2.0.0', optional: true }
  };

  it('is true when every package is there, save those of other systems', () => {
    write('package-lock.json', wanted);
    write(note, { 'node_modules/a': { version: '1.0.0' } });
    expect(packagesMatch(folder)).toBe(true);
  });

  it('is false for another version, a missing package and an install that was interrupted', () => {
    write('package-lock.json', wanted);
    expect(packagesMatch(folder)).toBe(false);
    write(note, { 'node_modules/a': { version: '1.0.1' } });
    expect(packagesMatch(folder)).toBe(false);
    write(note, {});
    expect(packagesMatch(folder)).toBe(false);
  });
});

describe('stamps', () => {
  it('change with names, contents and facts, and with nothing else', () => {
    writeFileSync(join(folder, 'a'), '1');
    const first = hashOf(['.'], [], folder);
    expect(hashOf(['.'], [], folder)).toBe(first);
    expect(hashOf(['.'], ['x'], folder)).not.toBe(first);
    writeFileSync(join(folder, 'a'), '2');
    expect(hashOf(['.'], [], folder)).not.toBe(first);
  });

  it('leave out what a build makes', () => {
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, 'lib', 'made.js'), '1');
    expect(filesBelow(['.'], folder)).toEqual([]);
  });
});

describe('the lock', () => {
  it('lets one work after the other', async () => {
    const quiet = { folder, out: { write: () => true }, wait: 5 };
    await expect(withLock(async () => 'first', quiet)).resolves.toBe('first');
    await expect(withLock(async () => 'second', quiet)).resolves.toBe('second');
  });

  it('is given back when the work fails', async () => {
    const quiet = { folder, out: { write: () => true }, wait: 5 };
    await expect(withLock(() => Promise.reject(new Error('no')), quiet)).rejects.toThrow('no');
    await expect(withLock(async () => 'again', quiet)).resolves.toBe('again');
  });

  it('of a process that is gone is taken over', async () => {
    writeFileSync(join(folder, 'setup.lock'), '999999999');
    await expect(withLock(async () => 'taken', { folder })).resolves.toBe('taken');
  });

  it('of a process that lives is waited for, and that is said', async () => {
    const file = join(folder, 'setup.lock');
    writeFileSync(file, String(process.ppid));
    let said = '';
    setTimeout(() => rmSync(file), 40);
    await withLock(async () => null, { folder, wait: 5, out: { write: text => (said += text) } });
    expect(said).toContain(`process ${process.ppid}`);
  });
});

describe('steps', () => {
  it('says seconds and minutes as people do', () => {
    expect(elapsed(4200)).toBe('4 s');
    expect(elapsed(95_000)).toBe('1 min 35 s');
    expect(roughly(3000)).toBe('a few seconds');
    expect(roughly(38_000)).toBe('about 40 s');
    expect(roughly(70_000)).toBe('about 1 min');
  });

  it('counts, leaves out what is done and keeps the order', async () => {
    let said = '';
    const did = [];
    const steps = [
      { name: 'One', done: () => true, work: () => did.push('one') },
      { name: 'Two', work: () => did.push('two') }
    ];
    await workThrough(steps, { out: { write: text => (said += text) } });
    expect(did).toEqual(['two']);
    expect(said).toContain('✓ 1 of 2 One · ready');
    expect(said).toContain('✓ 2 of 2 Two');
  });

  it('stops at the step that fails', async () => {
    const did = [];
    const steps = [
      { name: 'One', work: () => Promise.reject(new Trouble('no')) },
      { name: 'Two', work: () => did.push('two') }
    ];
    await expect(workThrough(steps, { out: { write: () => true } })).rejects.toThrow('no');
    expect(did).toEqual([]);
  });
});

describe('tools', () => {
  it('answer what they wrote', async () => {
    await expect(run(process.execPath, ['-e', "process.stdout.write('hello')"])).resolves.toBe('hello');
  });

  it('keep their last 15 lines for when they fail', async () => {
    const script = "for (let n = 0; n < 40; n++) process.stdout.write('line ' + n + '\\n'); process.exit(3)";
    const failure = await run(process.execPath, ['-e', script], { what: 'The thing' }).catch(error => error);
    expect(failure.message).toBe('The thing failed (exit 3).');
    expect(failure.lines).toHaveLength(15);
    expect(failure.lines.at(-1)).toBe('line 39');
  });

  it('that are not there are named', async () => {
    await expect(run('no-such-tool-here', [], { what: 'The tool' })).rejects.toThrow("The tool can't be started");
  });

  it('leaves empty lines out', () => {
    expect(lastLines('a\n\n b\r\nc\n', 2)).toEqual([' b', 'c']);
  });
});
