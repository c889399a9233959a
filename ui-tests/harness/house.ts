import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, demoPlaces } from '../../scripts/lib/demo.mjs';
import { labextension, runFolder } from '../../scripts/lib/places.mjs';
import { freePort, startGallery, startLab } from '../../scripts/lib/servers.mjs';
import type { Server } from '../../scripts/lib/servers.mjs';

/** One real gallery and one real JupyterLab in a folder of their own, filled as `npm start` fills them. */
export class House {
  readonly secret = randomBytes(24).toString('hex');
  readonly token = randomBytes(24).toString('hex');
  gallery!: Server;
  lab!: Server;
  private galleryPort = 0;

  private constructor(readonly folder: string) {}

  static async open(): Promise<House> {
    const area = join(runFolder, 'ui');
    mkdirSync(area, { recursive: true });
    const house = new House(mkdtempSync(join(area, 'house-')));
    const made = demoPlaces(join(runFolder, 'test-demo'));
    cpSync(made.lab, house.files, { recursive: true });
    cpSync(made.shelf, join(house.folder, 'shelf.json'));
    // A copy, so that a build in the meantime does not change what the tests look at.
    cpSync(labextension, join(house.folder, 'jupyter/data/labextensions/jupyterlab-vitrine'), { recursive: true });
    await house.startGallery();
    await fill(demoPlaces(house.folder), house.gallery.url, house.secret);
    house.lab = await startLab({
      files: house.files,
      folder: join(house.folder, 'jupyter'),
      port: await freePort(),
      token: house.token,
      gallery: house.gallery.url,
      secret: house.secret,
      log: join(house.folder, 'lab.log')
    });
    return house;
  }

  /** What Lab shows as its root. */
  get files(): string {
    return join(this.folder, 'lab');
  }

  /** Starts the gallery, again on the port it had: what a restart looks like to Lab. */
  async startGallery(): Promise<void> {
    this.galleryPort ||= await freePort();
    this.gallery = await startGallery({
      data: join(this.folder, 'gallery'),
      keys: join(this.folder, 'keys'),
      port: this.galleryPort,
      secret: this.secret,
      log: join(this.folder, 'gallery.log')
    });
  }

  /** Asks Lab's own server, as its front end would. */
  async jupyter(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.lab.url}api/${path}`, {
      ...init,
      headers: { authorization: `token ${this.token}`, ...init.headers }
    });
  }

  /** Kernels left behind pile up and slow the next test. */
  async closeSessions(): Promise<void> {
    const sessions = (await (await this.jupyter('sessions')).json()) as { id: string }[];
    await Promise.all(sessions.map(({ id }) => this.jupyter(`sessions/${id}`, { method: 'DELETE' })));
  }

  /** Writes a file that Lab will see. */
  write(name: string, content: string): void {
    writeFileSync(join(this.files, name), content);
  }

  async setTheme(theme: string): Promise<void> {
    const answer = await fetch(`${this.lab.url}lab/api/settings/@jupyterlab/apputils-extension:themes`, {
      method: 'PUT',
      headers: { authorization: `token ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ raw: JSON.stringify({ theme }) })
    });
    if (!answer.ok) {
      throw new Error(`Lab did not take the theme: ${answer.status}`);
    }
  }

  async close(): Promise<void> {
    await this.lab.stop();
    await this.gallery.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
