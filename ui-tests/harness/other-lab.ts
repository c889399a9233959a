import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import type { Server as TlsServer } from 'node:tls';
import { labextension } from '../../scripts/lib/places.mjs';
import { freePort, startLab } from '../../scripts/lib/servers.mjs';
import type { House } from './house';

/** What another Lab differs in. */
export interface OtherLabOptions {
  /** Path that Lab is served under, with a slash at both ends. */
  baseUrl: string;
  /** Gallery that it is connected to; the house's own when left out. */
  gallery?: string;
  /** Signs in by itself, as the Lab of `npm start` does. */
  demo?: boolean;
}

/**
 * The same house with a second, real Lab in place of its own: other folders, another base URL, and nobody is signed in
 * to the gallery by itself. `lab.stop` ends it.
 */
export async function otherLab(house: House, { baseUrl, gallery, demo = false }: OtherLabOptions): Promise<House> {
  const folder = join(house.folder, `lab-${randomBytes(4).toString('hex')}`);
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  cpSync(labextension, join(folder, 'data/labextensions/jupyterlab-vitrine'), { recursive: true });
  mkdirSync(join(folder, 'config'), { recursive: true });
  // So that a test can ask the running application about its commands.
  const config = { LabApp: { expose_app_in_browser: true } };
  writeFileSync(join(folder, 'config/jupyter_server_config.json'), JSON.stringify(config));
  const token = randomBytes(24).toString('hex');
  const lab = await startLab({
    files,
    folder,
    port: await freePort(),
    token,
    gallery: gallery ?? house.gallery.url,
    secret: demo ? house.secret : null,
    log: join(folder, 'lab.log'),
    baseUrl
  });
  return Object.create(house, { lab: { value: lab }, token: { value: token }, files: { value: files } }) as House;
}

/** TLS in front of a server on http, with a certificate that nobody signed but itself. */
export class TlsFront {
  private constructor(
    private readonly server: TlsServer,
    readonly url: string
  ) {}

  static async open(behind: string, folder: string): Promise<TlsFront> {
    const cert = join(folder, 'front-cert.pem');
    const key = join(folder, 'front-key.pem');
    makeCertificate(cert, key);
    const { port, pathname } = new URL(behind);
    const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, socket => {
      const onwards = connect(Number(port), '127.0.0.1');
      socket.pipe(onwards).pipe(socket);
      socket.on('error', () => onwards.destroy());
      onwards.on('error', () => socket.destroy());
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    return new TlsFront(server, `https://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`);
  }

  /** What is still open ends with the browser. */
  close(): void {
    this.server.close();
  }
}

function makeCertificate(cert: string, key: string): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  try {
    execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...subject], { stdio: 'pipe' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`This test makes its certificate with openssl, which failed: ${reason}`, { cause: error });
  }
}
