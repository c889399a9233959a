import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import { ConfigError, readConfig } from '../config.js';
import type { GalleryConfig } from '../config.js';
import { optionLines } from '../config/document.js';
import type { Command, Io } from './command.js';

/** Hands the one-time link to the person in front, or to a file that only they can read. */
function announce(link: string, config: GalleryConfig, io: Io): void {
  if (io.terminal === true) {
    io.out(`Sign in as administrator (once, within 10 minutes): ${link}`);
    return;
  }
  const file = config.welcomeFile ?? join(config.keysDir, 'welcome-link');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // A file that was there could be readable for others, or a link to somewhere else.
  rmSync(file, { force: true });
  writeFileSync(file, link + '\n', { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  io.out(`The administrator's sign-in link (once, within 10 minutes) is in ${file}`);
}

/** Resolves when the process is asked to end. */
function asked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
}

/** `vitrine serve`: runs a gallery until it is asked to end. */
export const command: Command = {
  name: 'serve',
  summary: 'Run a gallery.',
  get usage() {
    return [
      'Usage: vitrine serve [options]',
      '',
      ...optionLines(),
      '',
      'Settings come from flags, then from the file, then from the environment; the later one wins.'
    ].join('\n');
  },
  examples: [
    'vitrine serve',
    'vitrine serve --data ./gallery --port 0',
    'vitrine serve --host 0.0.0.0 --public-url https://gallery.example --trusted-proxy 10.0.0.2'
  ],
  async run(args, io) {
    let config: GalleryConfig;
    try {
      config = readConfig({ args, env: process.env });
    } catch (error) {
      if (error instanceof ConfigError) {
        const count = error.mistakes.length;
        io.err(`The gallery was not started: ${count === 1 ? '1 setting' : `${count} settings`} can't be used.`);
        error.lines().forEach(line => io.err(line));
        return 2;
      }
      throw error;
    }
    const ended = asked();
    const { startGallery } = await import('../main.js');
    const gallery = await startGallery(config).catch((error: unknown) => {
      if (error instanceof VitrineError && error.code === 'listen-refused') {
        io.err('Nobody could sign in yet: start it once on 127.0.0.1, use the one-time link and set a password.');
      }
      throw error;
    });
    io.out(`Gallery ${gallery.url}`);
    if (gallery.welcome !== null) {
      announce(gallery.welcome, config, io);
    }
    await ended;
    await gallery.close();
    return 0;
  }
};
