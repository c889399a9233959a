import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPlaces, fill, madeAnew, testDemo } from '../../scripts/lib/demo.mjs';
import { labextension, runFolder } from '../../scripts/lib/places.mjs';
import { freePort, startGallery, startLab } from '../../scripts/lib/servers.mjs';
import type { Server } from '../../scripts/lib/servers.mjs';
import { Proxy } from './proxy';

/** Every browser takes names below localhost for this computer. */
export const OTHER_HOST = 'lab.localhost';

/** A name that says that Lab runs on another computer; a browser has to be told where that is. */
export const FAR_HOST = 'hub.test';

/** What a house can be other than the one that `npm start` makes. */
export interface HouseOptions {
  /** False: nobody is signed in when Lab starts, and the shelves are empty. */
  demo?: boolean;
  /** A proxy in front shows the gallery below this path alone. */
  prefix?: string;
}

/** One real gallery and one real JupyterLab in a folder of their own, filled as `npm start` fills them. */
export class House {
  readonly secret = randomBytes(24).toString('hex');
  readonly token = randomBytes(24).toString('hex');
  gallery!: Server;
  lab!: Server;
  private galleryPort = 0;
  private proxy: Proxy | null = null;

  private constructor(
    readonly folder: string,
    private readonly prefix: string | null
  ) {}

  static async open({ demo = true, prefix }: HouseOptions = {}): Promise<House> {
    const area = join(runFolder, 'ui');
    mkdirSync(area, { recursive: true });
    const house = new House(mkdtempSync(join(area, 'house-')), prefix ?? null);
    await madeAnew();
    cpSync(testDemo.lab, house.files, { recursive: true });
    cpSync(testDemo.shelf, join(house.folder, 'shelf.json'));
    // A copy, so that a build in the meantime does not change what the tests look at.
    cpSync(labextension, house.extension, { recursive: true });
    await house.startGallery();
    if (demo) {
      await fill(demoPlaces(house.folder), house.gallery.url, house.secret);
    }
    house.lab = await startLab({
      files: house.files,
      folder: join(house.folder, 'jupyter'),
      port: await freePort(),
      token: house.token,
      gallery: house.gallery.url,
      secret: demo ? house.secret : null,
      log: join(house.folder, 'lab.log'),
      // Names that the gallery doesn't know.
      more: [`--ServerApp.local_hostnames=["localhost", "${OTHER_HOST}", "${FAR_HOST}"]`]
    });
    return house;
  }

  /** What Lab shows as its root. */
  get files(): string {
    return join(this.folder, 'lab');
  }

  /** Lab as a portal shows it whose pages may open no windows. */
  withoutWindows(): Promise<Proxy> {
    const policy = "frame-ancestors 'self'; sandbox allow-scripts allow-same-origin allow-forms allow-modals";
    const headers = { 'content-security-policy': policy };
    return Proxy.open({ port: Number(new URL(this.lab.url).port), headers });
  }

  /** Lab under a name of its own, at an origin that no gallery lists by itself. */
  originAt(host: string): string {
    return `http://${host}:${new URL(this.lab.url).port}`;
  }

  /** The one-time link of the first start. */
  get welcomeLink(): string {
    return readFileSync(join(this.keys, 'welcome-link'), 'utf8').trim();
  }

  /** Starts the gallery, again on the port it had: what a restart looks like to Lab. */
  async startGallery(more: string[] = [], around: string[] = []): Promise<void> {
    this.galleryPort ||= await freePort();
    if (this.prefix !== null) {
      this.proxy ??= await Proxy.open({ prefix: this.prefix, port: this.galleryPort });
      more.push('--public-url', this.proxy.url);
    }
    const gallery = await startGallery({
      data: this.data,
      keys: this.keys,
      port: this.galleryPort,
      secret: this.secret,
      log: join(this.folder, 'gallery.log'),
      more,
      around
    });
    this.gallery = { ...gallery, url: this.proxy?.url ?? gallery.url };
  }

  /** Where the gallery keeps its database. */
  get data(): string {
    return join(this.folder, 'gallery');
  }

  /** Where Lab finds the extension. */
  get extension(): string {
    return join(this.folder, 'jupyter/data/labextensions/jupyterlab-vitrine');
  }

  private get keys(): string {
    return join(this.folder, 'keys');
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

  setTheme(theme: string): Promise<void> {
    return this.set('@jupyterlab/apputils-extension:themes', { theme });
  }

  /** Lab takes the look of the system, as a browser tells it. */
  followSystem(): Promise<void> {
    return this.set('@jupyterlab/apputils-extension:themes', { 'adaptive-theme': true });
  }

  /** The gallery in the reader's settings; null leaves it to how Lab was started. */
  setGallery(galleryUrl: string | null): Promise<void> {
    return this.set('jupyterlab-vitrine:signin', galleryUrl === null ? {} : { galleryUrl });
  }

  private async set(plugin: string, settings: object): Promise<void> {
    const answer = await fetch(`${this.lab.url}lab/api/settings/${plugin}`, {
      method: 'PUT',
      headers: { authorization: `token ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ raw: JSON.stringify(settings) })
    });
    if (!answer.ok) {
      throw new Error(`Lab did not take the settings of ${plugin}: ${answer.status}`);
    }
  }

  async close(): Promise<void> {
    await this.lab.stop();
    await this.gallery.stop();
    await this.proxy?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
