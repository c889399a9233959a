import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { configurationDoc, optionLines } from './document.js';
import { fields } from './fields.js';
import { isLoopback } from './loopback.js';
import { ConfigError } from './mistakes.js';
import { readConfig } from './read.js';

const folder = mkdtempSync(join(tmpdir(), 'vitrine-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(settings: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof settings === 'string' ? settings : JSON.stringify(settings));
  return path;
}

const env = { HOME: '/home/somebody' };

function mistakes(args: string[], more: Record<string, string> = {}): ConfigError['mistakes'] {
  try {
    readConfig({ args, env: { ...env, ...more } });
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.mistakes;
    }
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing: a gallery for one on loopback', () => {
    expect(readConfig({ args: [], env })).toEqual({
      data: '/home/somebody/.local/share/vitrine',
      keysDir: '/home/somebody/.config/vitrine/keys',
      checkpointsDir: expect.stringMatching(/^\/home\/somebody\/.config\/vitrine\/checkpoints\/[0-9a-f]{12}$/),
      host: '127.0.0.1',
      port: 8765,
      publicUrl: null,
      trustedProxy: null,
      tls: null,
      origins: [],
      demo: false,
      demoSecret: null,
      logLevel: 'info',
      welcomeFile: null
    });
  });

  it('lets the file win over flags, and the environment over both', () => {
    const path = file({ port: 2, logLevel: 'warn' });
    const args = ['--port', '1', '--log-level', 'debug', '--config', path, '--data', '/srv/data'];
    expect(readConfig({ args, env })).toMatchObject({ port: 2, logLevel: 'warn', data: '/srv/data' });
    expect(readConfig({ args, env: { ...env, VITRINE_PORT: '3' } })).toMatchObject({ port: 3, logLevel: 'warn' });
    expect(readConfig({ args: [], env: { ...env, VITRINE_CONFIG: path } })).toMatchObject({ port: 2 });
  });

  it('takes every kind of value from every place', () => {
    const args = [
      '--demo',
      '--origin',
      'https://a.example',
      '--origin',
      'https://b.example',
      '--public-url',
      'http://x.example/base/'
    ];
    const expected = {
      demo: true,
      origins: ['https://a.example', 'https://b.example'],
      publicUrl: 'http://x.example/base'
    };
    expect(readConfig({ args, env })).toMatchObject(expected);
    const variables = {
      VITRINE_DEMO: 'true',
      VITRINE_ORIGINS: 'https://a.example, https://b.example',
      VITRINE_PUBLIC_URL: 'http://x.example/base'
    };
    expect(readConfig({ args: [], env: { ...env, ...variables } })).toMatchObject(expected);
    expect(readConfig({ args: ['--config', file({ ...expected })], env })).toMatchObject(expected);
  });

  it('reports all mistakes at once, each with where it is and how to mend it', () => {
    const found = mistakes(['--port', 'many', '--frobnicate', '--log-level', 'loud', 'stray'], {
      VITRINE_ORIGINS: 'lab.example',
      VITRINE_PUBLIC_URL: 'gallery'
    });
    expect(found.map(mistake => mistake.where).sort()).toEqual(
      ['--frobnicate', '--log-level', '--port', 'VITRINE_ORIGINS', 'VITRINE_PUBLIC_URL', 'stray'].sort()
    );
    for (const mistake of found) {
      expect(mistake.sentence).toMatch(/\.$/);
      expect(mistake.fix).toMatch(/\.$/);
    }
    expect(new ConfigError(found).lines()).toHaveLength(found.length * 2);
    expect(new ConfigError(found).params).toEqual({ field: found[0]?.field, count: found.length });
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['a list', [], /no JSON object/],
    ['an unknown setting', { prot: 1 }, /isn't a setting/],
    ['a wrong kind', { port: '1' }, /right kind/],
    ['an empty text', { data: '' }, /right kind/]
  ])('finds %s in the file', (_name, settings, sentence) => {
    expect(mistakes(['--config', file(settings)])[0]?.sentence).toMatch(sentence);
  });

  it('says that a file is not there', () => {
    expect(mistakes(['--config', '/nowhere/config.json'])[0]?.sentence).toMatch(/can't be read/);
  });

  it.each([
    ['port', ['--port', '65536']],
    ['port', ['--port', '-1']],
    ['port', ['--port', '1.5']],
    ['host', ['--host', 'a b']],
    ['trustedProxy', ['--trusted-proxy', 'proxy.example']],
    ['trustedProxy', ['--trusted-proxy', '10.0.0.0/33']],
    ['origins', ['--origin', 'https://lab.example/']],
    ['publicUrl', ['--public-url', 'https://x.example/?a']],
    ['demoSecret', ['--demo-secret', 'short']],
    ['keysDir', ['--data', '/srv/v', '--keys-dir', '/srv/v/keys']],
    ['keysDir', ['--data', '/srv/v/data', '--keys-dir', '/srv/v']],
    ['checkpointsDir', ['--data', '/srv/v', '--checkpoints-dir', '/srv/v/checkpoints']],
    ['checkpointsDir', ['--data', '/srv/v/data', '--checkpoints-dir', '/srv/v']],
    ['tlsKey', ['--tls-cert', '/dev/null']],
    ['tlsCert', ['--tls-key', '/dev/null']],
    ['tlsCert', ['--tls-key', '/dev/null', '--tls-cert', '/nowhere/cert.pem']],
    ['data', ['--data']]
  ])('refuses a wrong %s', (field, args) => {
    expect(mistakes(args).map(mistake => mistake.field)).toContain(field);
  });
});

describe('listening beyond this computer', () => {
  const wide = ['--host', '0.0.0.0'];
  const url = ['--public-url', 'https://gallery.example'];

  it('needs TLS or a named trusted proxy, and an address over https', () => {
    expect(
      mistakes(wide)
        .map(mistake => mistake.field)
        .sort()
    ).toEqual(['host', 'publicUrl']);
    expect(mistakes([...wide, ...url]).map(mistake => mistake.field)).toEqual(['host']);
    const plain = [...wide, '--trusted-proxy', '10.0.0.2', '--public-url', 'http://gallery.example'];
    expect(mistakes(plain).map(mistake => mistake.field)).toEqual(['publicUrl']);
    expect(mistakes([...wide, ...url, '--trusted-proxy', '10.0.0.2'])).toEqual([]);
    expect(mistakes([...wide, ...url, '--tls-cert', '/dev/null', '--tls-key', '/dev/null'])).toEqual([]);
  });

  it('never goes with the demo', () => {
    expect(mistakes([...wide, ...url, '--trusted-proxy', '10.0.0.2', '--demo']).map(mistake => mistake.field)).toEqual([
      'demo'
    ]);
  });

  it('knows what loopback is', () => {
    expect(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example', 'localhost.example', ''].some(isLoopback)).toBe(false);
  });
});

describe('documentation', () => {
  it('is made from the same table', async () => {
    const path = fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url));
    await expect(configurationDoc()).toMatchFileSnapshot(path);
  });

  it('names every field once, in help and docs', () => {
    for (const field of fields) {
      expect(
        optionLines().filter(line => line.trim().startsWith(`${field.flag} `) || line.trim() === field.flag)
      ).toHaveLength(1);
      expect(configurationDoc().split(`| \`${field.name}\` |`)).toHaveLength(2);
      expect(field.env).toMatch(/^VITRINE_[A-Z_]+$/);
    }
  });
});
