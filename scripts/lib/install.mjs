/** The steps of set-up that bring packages: npm's and Python's, side by side. */
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, cpSync, lstatSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { findPython, npm } from './machine.mjs';
import { packagesMatch } from './packages.mjs';
import { bundledNode, labextension, root, venv, venvBin } from './places.mjs';
import { hashOf, isStamped, stamp } from './stamps.mjs';
import { tellTrouble } from './steps.mjs';
import { Trouble, run } from './tool.mjs';

const ONLINE =
  'Is this computer online, or a package mirror configured? Then run this again; it goes on where it stopped.';

/** What the environment is made from. @param {string} [environment] */
export const pythonHash = (environment = venv) => hashOf(['packaging/requirements.txt'], [environment]);

const pythonReady = () =>
  isStamped('python', pythonHash()) && existsSync(venvBin('jupyter-lab')) && Boolean(bundledNode());

async function installNode() {
  if (!packagesMatch()) {
    await run(npm, ['ci', '--no-audit', '--no-fund'], { what: 'npm ci', next: ONLINE });
  }
}

/** Does the environment's Python start at all? A moved folder or an upgraded system breaks it. */
async function environmentWorks() {
  return run(venvBin('python'), ['-c', 'import pip']).then(
    () => true,
    () => false
  );
}

async function installPython() {
  if (pythonReady()) {
    return;
  }
  if (!(await environmentWorks())) {
    const python = findPython();
    await run(python.path, ['-m', 'venv', '--clear', venv], { what: 'Making the Python environment' });
  }
  const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--only-binary=:all:'];
  await run(venvBin('python'), [...args, '-r', 'packaging/requirements.txt'], { what: 'pip install', next: ONLINE });
  stamp('python', pythonHash());
}

/** Both at once: pip takes longer, and waits for the network where npm waits for the disk. @returns {import('./steps.mjs').Step} */
export const packagesStep = {
  name: 'Packages for Node and Python',
  usual: 110_000,
  done: () => packagesMatch() && pythonReady(),
  work: async () => {
    const results = await Promise.allSettled([installNode(), installPython()]);
    const failed = results.filter(result => result.status === 'rejected').map(result => result.reason);
    // Both may fail for one reason; what was said last is what gets read.
    failed.slice(0, -1).forEach(trouble => tellTrouble(trouble));
    if (failed.length > 0) {
      throw failed.at(-1);
    }
  }
};

const link = join(venv, 'share', 'jupyter', 'labextensions', 'jupyterlab-vitrine');

/** Does the environment's Lab find exactly the bundle that was built here? */
function enabled() {
  try {
    return lstatSync(link).isSymbolicLink()
      ? readlinkSync(link) === relative(dirname(link), labextension)
      : readFileSync(join(link, 'package.json'), 'utf8') === readFileSync(join(labextension, 'package.json'), 'utf8');
  } catch {
    return false;
  }
}

/** JupyterLab looks into its environment's share folder; a link there follows every new build. @type {import('./steps.mjs').Step} */
export const enableStep = {
  name: 'Vitrine in JupyterLab',
  usual: 500,
  done: enabled,
  work: () => {
    if (!existsSync(join(labextension, 'package.json'))) {
      throw new Trouble('The extension was not built.', { next: `Run: npm run build   (in ${root})` });
    }
    rmSync(link, { recursive: true, force: true });
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), labextension), link, 'dir');
    } catch {
      cpSync(labextension, link, { recursive: true });
    }
  }
};
