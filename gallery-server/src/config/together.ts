import { accessSync, constants } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isLoopback } from './loopback.js';
import type { GalleryConfig } from './model.js';

/** What was read so far, and where to say what doesn't fit. */
export interface SeenSettings {
  text(name: string): string | null;
  /** Where a setting was given, or how it could be. */
  where(name: string): string;
  mistake(field: string, where: string, sentence: string, fix: string): void;
}

function within(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || !(path.startsWith('..') || resolve(path) === path);
}

function readable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** What only shows when the settings are seen together. */
export function together(reading: SeenSettings, config: GalleryConfig): void {
  const loopback = isLoopback(config.host);
  if (within(config.keysDir, config.data) || within(config.data, config.keysDir)) {
    reading.mistake(
      'keysDir',
      reading.where('keysDir'),
      'Keys and data share a folder.',
      'Give the keys a folder outside the data folder.'
    );
  }
  if (within(config.checkpointsDir, config.data) || within(config.data, config.checkpointsDir)) {
    reading.mistake(
      'checkpointsDir',
      reading.where('checkpointsDir'),
      'Checkpoints and data share a folder.',
      'Give the checkpoints a folder outside the data folder, best on another disk.'
    );
  }
  const cert = reading.text('tlsCert');
  const key = reading.text('tlsKey');
  if ((cert === null) !== (key === null)) {
    const missing = cert === null ? 'tlsCert' : 'tlsKey';
    reading.mistake(
      missing,
      reading.where(missing),
      'TLS needs a certificate and its key.',
      'Give --tls-cert and --tls-key.'
    );
  }
  for (const [name, path] of [
    ['tlsCert', cert],
    ['tlsKey', key]
  ] as const) {
    if (path !== null && !readable(path)) {
      reading.mistake(name, reading.where(name), "The file can't be read.", 'Check the path and who may read it.');
    }
  }
  if (config.demo && !loopback) {
    reading.mistake(
      'demo',
      reading.where('demo'),
      'The demo needs no password, so it runs on loopback alone.',
      'Leave --demo out, or listen on 127.0.0.1.'
    );
  }
  if (!loopback && config.tls === null && config.trustedProxy === null) {
    reading.mistake(
      'host',
      reading.where('host'),
      'Listening beyond this computer needs TLS or a named trusted proxy.',
      'Give --tls-cert and --tls-key, or --trusted-proxy with its address, or listen on 127.0.0.1.'
    );
  }
  if (!loopback && config.publicUrl === null) {
    reading.mistake(
      'publicUrl',
      reading.where('publicUrl'),
      'Links need the address that browsers use.',
      'Give --public-url https://host.example.'
    );
  }
  if (!loopback && config.publicUrl !== null && !config.publicUrl.startsWith('https:')) {
    reading.mistake(
      'publicUrl',
      reading.where('publicUrl'),
      'Beyond this computer the address must begin with https.',
      'Give --public-url https://host.example.'
    );
  }
}
