import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import { createGalleryClient } from '@vitrine/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand, checkDisk, checkLab, checkNode } from './check-computer.js';
import type { Computer } from './check-computer.js';
import { checkClock, checkGallery } from './check-gallery.js';
import type { Connection } from './gallery.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text = '#!/bin/sh\n', inside = 'bin'): void {
  mkdirSync(join(folder, inside), { recursive: true });
  writeFileSync(join(folder, inside, name), text);
  chmodSync(join(folder, inside, name), 0o755);
}

function computer(answers: Record<string, string | null> = {}, nodeVersion = '24.19.0'): Computer {
  return {
    path: [join(folder, 'bin'), join(folder, 'later')].join(delimiter),
    platform: 'linux',
    nodeVersion,
    print: async (name, args) => answers[[name, ...args].join(' ')] ?? null
  };
}

describe('Node', () => {
  it('has to be 24', () => {
    expect(checkNode(computer()).state).toBe('fine');
    expect(checkNode(computer({}, '20.20.0'))).toMatchObject({ state: 'mend', next: expect.stringContaining('setup') });
  });
});

describe('the vitrine on the path', () => {
  it('may be absent', async () => {
    expect((await checkCommand(computer())).state).toBe('note');
  });

  it('is ours as launcher and as console script of the wheel', async () => {
    program('vitrine', '#!/usr/bin/env node\n/**\n * Starts the command line with Node 24.\n */');
    expect((await checkCommand(computer())).state).toBe('fine');
    program('vitrine', '#!/usr/bin/python3\nfrom vitrine_gallery import main\n');
    expect((await checkCommand(computer())).state).toBe('fine');
  });

  it('of another project that stands before ours is noticed', async () => {
    program('vitrine', '#!/usr/bin/python3\nfrom vitrine.cli import main\n');
    program('vitrine', 'from vitrine_gallery import main\n', 'later');
    expect(await checkCommand(computer())).toMatchObject({
      state: 'mend',
      sentence: expect.stringContaining('another')
    });
  });
});

describe('JupyterLab', () => {
  const lab = (version: string, listed: string): Computer =>
    computer({ 'jupyter lab --version': `${version}\n`, 'jupyter labextension list': listed });
  const states = async (at: Computer): Promise<string[]> =>
    (await checkLab(at)).map(({ id, state }) => `${id} ${state}`);
  beforeEach(() => program('jupyter'));

  it('is fine with the extension, colours or not', async () => {
    const coloured = 'jupyterlab-vitrine v0.1.0 \u001b[32menabled\u001b[0m \u001b[32mOK\u001b[0m (python, x)';
    expect(await states(lab('4.6.6', coloured))).toEqual(['lab fine', 'extension fine']);
    expect((await checkLab(lab('4.6.6', coloured)))[1]?.sentence).toContain('v0.1.0');
  });

  it.each([
    ['4.5.9', 'jupyterlab-vitrine v0.1.0 enabled OK', ['lab mend', 'extension fine']],
    ['4.6.6', 'other v1 enabled OK', ['lab fine', 'extension mend']],
    ['4.6.6', 'jupyterlab-vitrine v0.1.0 disabled OK', ['lab fine', 'extension mend']],
    ['4.6.6', 'jupyterlab-vitrine v0.1.0 enabled X', ['lab fine', 'extension mend']],
    ['5.0.0', 'jupyterlab-vitrine v0.1.0 enabled OK', ['lab fine', 'extension fine']]
  ])('%s with %s', async (version, listed, expected) => {
    expect(await states(lab(version, listed))).toEqual(expected);
  });

  it('may be elsewhere', async () => {
    expect(await states(computer())).toEqual(['lab note']);
    expect(await states({ ...computer(), path: '' })).toEqual(['lab note']);
  });
});

describe('the disk', () => {
  const room = (free: number) => (async () => ({ bavail: free / 4096, bsize: 4096 })) as never;

  it('has room, has none, or says nothing', async () => {
    expect((await checkDisk('/', room(80e9))).state).toBe('fine');
    expect((await checkDisk('/', room(40e6))).state).toBe('mend');
    expect((await checkDisk(join(folder, 'nowhere'))).state).toBe('note');
  });
});

describe('the clocks', () => {
  it('agree within a minute; the way there and back is nobody’s fault', () => {
    expect(checkClock(0, 100, 30_000).state).toBe('fine');
    expect(checkClock(0, 120_000, 0).state).toBe('fine');
    expect(checkClock(0, 0, 3_600_000)).toMatchObject({
      state: 'mend',
      sentence: expect.stringContaining('60 minutes')
    });
    expect(checkClock(3_600_000, 3_600_000, 0).state).toBe('mend');
    expect(checkClock(0, 0, 80_000).sentence).toContain('80 seconds');
    expect(checkClock(0, 0, 90_000)).toMatchObject({
      sentence: new VitrineError('clock-skew', { seconds: 90 }).sentence,
      next: 'Set the clock, then try again.'
    });
  });
});

describe('the gallery', () => {
  const now = 1_800_000_000_000;
  const capabilities = { product: 'vitrine', version: '0.1.0', now };
  const me = { account: { displayName: 'Demo author' }, scopes: ['read', 'publish'], spaces: [] };

  function connection(answers: Record<string, unknown>, more: Partial<Connection> = {}): Connection {
    return {
      gallery: 'http://g.test',
      signedInAs: 'Demo author',
      expiresAt: now + 30 * 86_400_000,
      client: createGalleryClient({
        baseUrl: 'http://g.test',
        token: () => 't',
        page: '',
        fetch: async input => {
          const answer = answers[String(input).split('/api/v1')[1] ?? ''];
          if (answer === undefined) {
            throw new TypeError('fetch failed');
          }
          return answer instanceof VitrineError
            ? new Response(JSON.stringify({ code: answer.code, sentence: 'x' }), { status: answer.status })
            : new Response(JSON.stringify(answer));
        }
      }),
      ...more
    };
  }
  const states = async (at: Connection): Promise<string[]> =>
    (await checkGallery(at, () => now)).map(({ id, state }) => `${id} ${state}`);
  const answers = { '/capabilities': capabilities, '/me': me };

  it('answers, the clocks agree, somebody is signed in', async () => {
    expect(await states(connection(answers))).toEqual(['gallery fine', 'clock fine', 'sign-in fine']);
  });

  it('is down: nothing else can be told', async () => {
    const [only, ...more] = await checkGallery(connection({}), () => now);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ state: 'mend', next: expect.stringContaining('vitrine serve') });
  });

  it('nobody is signed in, the sign-in ended, it ends soon, it may not publish', async () => {
    const last = async (at: Connection): Promise<string | undefined> => (await states(at)).at(-1);
    expect(await last(connection(answers, { signedInAs: null }))).toBe('sign-in mend');
    const ended = { ...answers, '/me': new VitrineError('sign-in-expired') };
    expect(await last(connection(ended))).toBe('sign-in mend');
    expect(await last(connection(answers, { expiresAt: now + 3_600_000 }))).toBe('sign-in note');
    expect(await last(connection(answers, { expiresAt: null }))).toBe('sign-in fine');
    expect(await last(connection({ ...answers, '/me': { ...me, scopes: ['read'] } }))).toBe('sign-in mend');
  });
});
