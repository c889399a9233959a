/** `npm start`: set-up, a filled gallery, JupyterLab signed in to it, and the first thing to click. */
import { openBrowser } from './lib/browser.mjs';
import { closeHouse, demoPlaces, houseSteps, makeStep, newHouse } from './lib/demo.mjs';
import { readOptions } from './lib/options.mjs';
import { asCommand, prepare } from './lib/prepare.mjs';
import { forgetRunning, makeRoom } from './lib/running.mjs';

const house = newHouse();
const places = demoPlaces();
let ready = false;
let stopping = false;

const closing = (lab, gallery, opened) => `
  JupyterLab  ${lab}
  Gallery     ${gallery}

  1. ${opened ? 'JupyterLab is open at start-here.ipynb.' : 'Open the address of JupyterLab; it shows start-here.ipynb.'}
  2. Press Publish in its toolbar.

  Your own data goes into ${places.lab}/my-data
  Ctrl-C stops both.

`;

async function main() {
  const options = readOptions(process.argv.slice(2), {
    switches: ['no-browser'],
    numbers: ['gallery-port', 'lab-port']
  });
  const ports = { galleryPort: options['gallery-port'], labPort: options['lab-port'] };
  await prepare([makeStep(places), ...houseSteps(house, places, ports)], makeRoom);
  ready = true;
  const opened = options['no-browser'] ? false : await openBrowser(house.address);
  process.stdout.write(closing(house.address, `${house.gallery.url}/`, opened));
  const first = await Promise.race([
    house.lab.ended.then(() => 'JupyterLab'),
    house.gallery.ended.then(() => 'The gallery')
  ]);
  if (stopping) {
    // Ctrl-C ended it; whoever handles that also says so and leaves.
    return new Promise(() => {});
  }
  process.stderr.write(`\n${first} ended; stopping the other. What it said is in .vitrine/logs.\n`);
  await close();
  return 1;
}

async function close() {
  stopping = true;
  if (house.lab?.running() && house.gallery?.running()) {
    process.stdout.write('\nStopping JupyterLab and the gallery ...\n');
  }
  await closeHouse(house);
  forgetRunning();
  return ready;
}

await asCommand(main, close);
