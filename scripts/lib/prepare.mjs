/** Set-up as one call; `npm start`, `npm test` and the rest begin with it. */
import { buildSteps } from './compile.mjs';
import { enableStep, packagesStep } from './install.mjs';
import { withLock } from './lock.mjs';
import { checkNode, checkNpm, findPython } from './machine.mjs';
import { packagesMatch } from './packages.mjs';
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
    if (!packagesMatch()) {
      checkNpm();
    }
  }
};

/**
 * Everything of set-up, then what the caller adds.
 * @param {import('./steps.mjs').Step[]} [more]
 * @param {() => Promise<void>} [first] what is asked before anything is touched
 */
export function prepare(more = [], first = async () => {}) {
  return withLock(async () => {
    await first();
    await workThrough([machine, packagesStep, ...buildSteps, enableStep, ...more]);
  });
}

/**
 * Runs a script's main part: Ctrl-C stops what it started, trouble is told in people's words.
 * @param {() => Promise<number | void>} main
 * @param {() => Promise<boolean>} [close] stops what main started; answers whether the command had come to serve
 */
export async function asCommand(main, close = async () => false) {
  let stopping = false;
  const stop = async () => {
    await stopAll();
    if (await close()) {
      return 0;
    }
    process.stderr.write('\nStopped. Run the same command again to go on.\n');
    return 130;
  };
  // A terminal that was closed sends SIGHUP and can't be written to any more.
  process.on('SIGHUP', () => [process.stdout, process.stderr].forEach(stream => stream.on('error', () => {})));
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!stopping) {
        stopping = true;
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
      tellTrouble(error);
      process.exitCode = 1;
      await stopAll();
      await close();
    }
  }
}
