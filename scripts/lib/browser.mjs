/** Opens the reader's browser where there is a desktop. */
import { spawn } from 'node:child_process';

/** The command that opens an address, or null where nobody would see it. @param {NodeJS.ProcessEnv} env @param {string} platform */
export function openerOf(env = process.env, platform = process.platform) {
  if (env.CI || env.SSH_CONNECTION) {
    return null;
  }
  if (platform === 'darwin') {
    return 'open';
  }
  return platform === 'linux' && (env.DISPLAY || env.WAYLAND_DISPLAY) ? 'xdg-open' : null;
}

/** @param {string} url @returns {Promise<boolean>} whether something was opened */
export function openBrowser(url) {
  const opener = openerOf();
  if (opener === null) {
    return Promise.resolve(false);
  }
  return new Promise(done => {
    const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
