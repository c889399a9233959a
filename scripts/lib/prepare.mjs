/** Set-up as one call; `npm start`, `npm test` and the rest begin with it. */
import { buildSteps } from './compile.mjs';
import { enableStep, packagesStep } from './install.mjs';
import { withLock } from './lock.mjs';
import { checkNode, findPython } from './machine.mjs';
import { bundledNode } from './places.mjs';
import { tellTrouble, workThrough } from './steps.mjs';
import { stopAll } from './tool.mjs';

/** @type {import('./steps.mjs').Step} */
const machine = {
  name: 'This computer',
  usual: 500,
  work: () => {
    checkNode();
    // The environment that is already there needs no Python of the system any more.
    if (!bundledNode()) {
      findPython();
    }
  }
};

/** Everything of set-up, then what the caller adds. @param {import('./steps.mjs').Step[]} [more] */
export function prepare(more = []) {
  return withLock(() => workThrough([machine, packagesStep, ...buildSteps, enableStep, ...more]));
}

/** What most scripts do when they are asked to stop. */
async function plainStop() {
  process.stderr.write('\nStopped. Run the same command again to go on.\n');
  return 130;
}

/**
 * Runs a script's main part: Ctrl-C stops what it started, trouble is told in people's words.
 * @param {() => Promise<number | void>} main
 * @param {() => Promise<number>} [stop] what to do on Ctrl-C; answers the exit code
 */
export async function asCommand(main, stop = plainStop) {
  let stopping = false;
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      if (!stopping) {
        stopping = true;
        stopAll();
        void stop().then(code => process.exit(code));
      }
    });
  }
  try {
    const code = (await main()) ?? 0;
    if (!stopping) {
      process.exitCode = code;
    }
  } catch (error) {
    if (!stopping) {
      stopAll();
      tellTrouble(error);
      process.exitCode = 1;
      if (stop !== plainStop) {
        await stop();
      }
    }
  }
}
