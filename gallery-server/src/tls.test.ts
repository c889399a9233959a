import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Terminal } from '../test/support/cli.js';
import { TestGallery } from '../test/support/gallery.js';
import { readConfig } from './config.js';

let folder: string;
let cert: string;
let key: string;
let gallery: TestGallery;
let terminal: Terminal;

/** A certificate that nobody signed but itself. */
function makeCertificate(): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', cert];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  try {
    execFileSync('openssl', ['req', '-x509', ...kind, ...files, ...subject], { stdio: 'pipe' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`This test makes its certificate with openssl, which failed: ${reason}`, { cause: error });
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-tls-'));
  cert = join(folder, 'cert.pem');
  key = join(folder, 'key.pem');
  makeCertificate();
  gallery = await TestGallery.open({ tls: { cert, key } });
  terminal = new Terminal();
});
afterAll(async () => {
  terminal.close();
  await gallery.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  protocol: string | null;
}

/** Asks as somebody who was given the certificate, or as somebody who wasn't. */
function ask(path: string, ca?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${gallery.url}${path}`, { ...(ca === undefined ? {} : { ca }), agent: false }, answer => {
      let body = '';
      const { socket } = answer;
      const protocol = 'getProtocol' in socket && typeof socket.getProtocol === 'function' ? socket.getProtocol() : '';
      answer.on('data', data => (body += String(data)));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, protocol: String(protocol) })
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a gallery with a certificate', () => {
  it('is set up with two files, and not with one of them', () => {
    const args = ['--data', folder, '--tls-cert', cert, '--tls-key', key];
    expect(readConfig({ args, env: {} }).tls).toEqual({ cert, key });
    expect(() => readConfig({ args: args.slice(0, 4), env: {} })).toThrow();
  });

  it('answers over https to whoever trusts it, and says so in its address', async () => {
    expect(gallery.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const trusted = readFileSync(cert, 'utf8');
    const health = await ask('/healthz', trusted);
    expect(health.status).toBe(200);
    expect(health.protocol).toMatch(/^TLSv1\.[23]$/);
    const capabilities = await ask('/api/v1/capabilities', trusted);
    expect(JSON.parse(capabilities.body)).toMatchObject({ product: 'vitrine', baseUrl: gallery.url });
  });

  it('answers nobody without encryption', async () => {
    await expect(fetch(`${gallery.url.replace('https', 'http')}/healthz`)).rejects.toThrow();
  });

  it('is refused by whoever does not trust the certificate', async () => {
    await expect(ask('/healthz')).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('is named by the command line when its certificate is not trusted; the token stays here', async () => {
    const person = await gallery.person('person');
    await terminal.signIn(gallery.url, person);
    const before = gallery.logs.length;
    const ended = await terminal.vitrine(['search', 'station', '--server', gallery.url]);
    expect(ended.code).toBe(3);
    expect(ended.out).toBe('');
    expect(ended.err).toContain(`doesn't trust the certificate of ${gallery.url}. Nothing was sent.`);
    expect(ended.err).toContain('NODE_EXTRA_CA_CERTS');
    expect(gallery.logs.slice(before).join('')).not.toContain('/entries');
  });
});
