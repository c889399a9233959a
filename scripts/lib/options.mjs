/** Reads the few options that scripts have; a wrong one is told, not guessed. */
import { Trouble } from './tool.mjs';

/**
 * @param {string[]} args
 * @param {{switches?: string[], numbers?: string[]}} known
 * @returns {Record<string, boolean | number>}
 */
export function readOptions(args, { switches = [], numbers = [] }) {
  /** @type {Record<string, boolean | number>} */
  const found = {};
  for (let at = 0; at < args.length; at++) {
    const [name, given] = args[at].split('=');
    const key = name.replace(/^--/, '');
    if (switches.includes(key) && given === undefined) {
      found[key] = true;
    } else if (numbers.includes(key)) {
      const value = Number(given ?? args[++at]);
      if (!Number.isInteger(value) || value < 1 || value > 65_535) {
        throw new Trouble(`${name} needs a number from 1 to 65535.`);
      }
      found[key] = value;
    } else {
      const all = [...switches.map(each => `--${each}`), ...numbers.map(each => `--${each} N`)];
      throw new Trouble(`${name} is not an option here.`, { next: `Options: ${all.join(', ')}` });
    }
  }
  return found;
}
