/** Runs other programs: quiet while they work, their last lines when they fail, stopped when we are. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './places.mjs';

const LAST_LINES = 15;
const GRACE = 5000;

/** A failure with a sentence for people and, where it helps, what to do about it. */
export class Trouble extends Error {
  /** @param {string} sentence @param {{next?: string, lines?: string[]}} [more] */
  constructor(sentence, { next = '', lines = [] } = {}) {
    super(sentence);
    this.next = next;
    this.lines = lines;
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Is there a program of that name? @param {string} name @param {string} [path] */
export const onPath = (name, path = process.env.PATH ?? '') =>
  path.split(delimiter).some(folder => existsSync(join(folder, name)));

/** The last lines of a tool's output that say something. @param {string} text @param {number} [count] */
export function lastLines(text, count = LAST_LINES) {
  return text
    .split(/\r?\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(-count);
}

/**
 * Runs a program to its end; throws a Trouble with its last lines when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, what?: string, next?: string, input?: string}} [options]
 * @returns {Promise<string>} what it wrote to stdout
 */
export function run(command, args, { cwd = root, env = process.env, what = command, next = '', input } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
    running.add(child);
    let out = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', text => ((out += text), (all += text)));
    child.stderr.setEncoding('utf8').on('data', text => (all += text));
    child.on('error', error => {
      running.delete(child);
      fail(new Trouble(`${what} can't be started: ${error.message}`, { next }));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) {
        done(out);
      } else {
        fail(new Trouble(`${what} failed (${signal ?? `exit ${code}`}).`, { next, lines: lastLines(all) }));
      }
    });
    if (input !== undefined) {
      child.stdin?.end(input);
    }
  });
}

/**
 * Runs a program whose output is meant for the reader; answers its exit code and what it wrote.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} [options]
 * @returns {Promise<{code: number, text: string}>}
 */
export function show(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let text = '';
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr]
    ])) {
      stream.setEncoding('utf8').on('data', part => {
        text += part;
        if (!quiet) {
          target.write(part);
        }
      });
    }
    child.on('error', error => fail(new Trouble(`${command} can't be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      running.delete(child);
      done({ code: code ?? (signal ? 1 : 0), text });
    });
  });
}

/** Stops every program that is still running and waits for it; set-up is safe to run again afterwards. */
export async function stopAll() {
  await Promise.all(
    [...running].map(child => {
      const gone = new Promise(done => child.once('close', done));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), GRACE);
      return gone.then(() => clearTimeout(late));
    })
  );
}
