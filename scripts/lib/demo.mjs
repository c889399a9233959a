/** The steps that make the demo and start what it runs in. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { bundledNode, root, runFolder, venvBin } from './places.mjs';
import { noteRunning } from './running.mjs';
import { freePort, startGallery, startLab } from './servers.mjs';
import { hashOf, isStamped, stamp } from './stamps.mjs';
import { run } from './tool.mjs';

const GALLERY_PORT = 8765;
const LAB_PORT = 8888;

/** @param {string} [folder] */
export const demoPlaces = (folder = join(runFolder, 'demo')) => ({
  folder,
  lab: join(folder, 'lab'),
  start: join(folder, 'lab', 'start-here.ipynb'),
  shelf: join(folder, 'shelf.json'),
  filled: join(folder, 'filled.json'),
  gallery: join(folder, 'gallery')
});

const makerHash = () => hashOf(['demo'], ['1']);

/**
 * Data and executed notebooks; what the reader changed in start-here stays.
 * @param {ReturnType<typeof demoPlaces>} places
 * @param {string} [name] of the stamp; the tests have a demo of their own
 * @returns {import('./steps.mjs').Step}
 */
export const makeStep = (places, name = 'demo') => ({
  name: 'Demo notebooks',
  usual: 25_000,
  done: () => isStamped(name, makerHash()) && existsSync(places.shelf) && existsSync(places.start),
  work: async () => {
    // A reader's notebook is never written over; that of the tests is always the newest.
    if (name !== 'demo') {
      rmSync(places.folder, { recursive: true, force: true });
    }
    mkdirSync(places.folder, { recursive: true });
    await run(venvBin('python'), ['demo/make.py', places.folder], {
      what: 'Making the demo notebooks',
      env: { ...process.env, JUPYTER_PREFER_ENV_PATH: '1', MPLBACKEND: 'module://matplotlib_inline.backend_inline' }
    });
    stamp(name, makerHash());
  }
});

/** The demo that tests look at; nobody's own. */
export const testDemo = demoPlaces(join(runFolder, 'test-demo'));

/**
 * Does a step again when what it was made from has changed since: a demo older than `demo/` no longer fits
 * what fills the gallery.
 * @param {import('./steps.mjs').Step} [step]
 * @param {Parameters<typeof withLock>[1]} [options]
 */
export async function madeAnew(step = makeStep(testDemo, 'test-demo'), options = {}) {
  await withLock(async () => {
    if (!step.done?.()) {
      await step.work();
    }
  }, options);
}

/**
 * Publishes the shelf into a running gallery, once.
 * @param {ReturnType<typeof demoPlaces>} places
 * @param {string} gallery
 * @param {string} secret
 */
export async function fill(places, gallery, secret) {
  const env = { ...process.env, VITRINE_DEMO_SECRET: secret };
  const node = /** @type {string} */ (bundledNode());
  await run(node, [join(root, 'demo/fill.mjs'), places.folder, gallery], { what: 'Filling the gallery', env });
}

/**
 * @typedef {{gallery?: import('./servers.mjs').Server, lab?: import('./servers.mjs').Server, token: string, secret: string,
 *   readonly address: string | null}} House   address: where Lab shows the first notebook
 */

/** @returns {House} */
export const newHouse = () => ({
  token: randomBytes(24).toString('hex'),
  secret: randomBytes(24).toString('hex'),
  get address() {
    const { lab, token } = /** @type {House} */ (this);
    return lab ? `${lab.url}lab/tree/start-here.ipynb?token=${token}` : null;
  }
});

/** Says what runs, so that a second start can point to it. @param {House} house */
function note(house) {
  const servers = [house.gallery, house.lab].flatMap(server => server?.pid ?? []);
  noteRunning({ pid: process.pid, servers, lab: house.address, gallery: house.gallery?.url ?? null });
}

/**
 * Starts gallery and Lab, and fills the gallery.
 * @param {House} house
 * @param {ReturnType<typeof demoPlaces>} places
 * @param {{galleryPort?: number, labPort?: number}} [ports]
 * @returns {import('./steps.mjs').Step[]}
 */
export function houseSteps(house, places, { galleryPort = GALLERY_PORT, labPort = LAB_PORT } = {}) {
  const logs = join(runFolder, 'logs');
  return [
    {
      name: 'Gallery',
      usual: 1500,
      work: async () => {
        // A ledger without its gallery would leave the shelves empty.
        if (!existsSync(places.gallery)) {
          rmSync(places.filled, { force: true });
        }
        house.gallery = await startGallery({
          data: places.gallery,
          keys: join(runFolder, 'keys'),
          port: await freePort(galleryPort),
          secret: house.secret,
          log: join(logs, 'gallery.log')
        });
        note(house);
      }
    },
    {
      name: 'Demo in the gallery',
      usual: 2000,
      work: () => fill(places, /** @type {import('./servers.mjs').Server} */ (house.gallery).url, house.secret)
    },
    {
      name: 'JupyterLab',
      usual: 4000,
      work: async () => {
        house.lab = await startLab({
          files: places.lab,
          folder: join(runFolder, 'lab'),
          port: await freePort(labPort),
          token: house.token,
          gallery: /** @type {import('./servers.mjs').Server} */ (house.gallery).url,
          secret: house.secret,
          log: join(logs, 'lab.log')
        });
        note(house);
      }
    }
  ];
}

/** Stops Lab first, so that nothing of it meets a gallery that is gone. @param {House} house */
export async function closeHouse(house) {
  await house.lab?.stop();
  await house.gallery?.stop();
}
