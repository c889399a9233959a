import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { VitrineError } from '@vitrine/core/errors';
import { byOwnClock } from '@vitrine/client';
import type { DeviceAnswer, GalleryClient, TokenAnswer } from '@vitrine/client';
import { talking } from '../common/advice.js';
import { credentialsFile, rememberSignIn } from '../common/credentials.js';
import { defineCommand } from '../common/define.js';
import { connect } from '../common/gallery.js';
import { plain } from '../common/screen.js';

/** Codes that say nothing about the code that was typed: ask again later. */
const patience: ReadonlySet<string> = new Set(['grant-pending', 'gallery-slow', 'gallery-unreachable', 'rate-limited']);

async function approved(client: GalleryClient, device: DeviceAnswer, pause = sleep): Promise<TokenAnswer> {
  let wait = Math.min(60, Math.max(1, device.interval)) * 1000;
  while (Date.now() < device.expiresAt) {
    await pause(wait);
    try {
      return byOwnClock(await client.token({ grant: 'device', device: device.device }), Date.now());
    } catch (error) {
      if (!(error instanceof VitrineError) || !patience.has(error.code)) {
        throw error;
      }
      if (error.code === 'rate-limited') {
        wait += 1000;
      }
    }
  }
  throw new VitrineError('grant-expired');
}

/** `vitrine login`: a short code, typed on the gallery's page by whoever is signed in there. */
export const command = defineCommand({
  name: 'login',
  summary: 'Sign in to a gallery.',
  usage: [
    'Usage: vitrine login [--server URL]',
    '',
    'Prints a short code and an address; open the address, sign in and type the code.',
    'The sign-in is kept in a file that nobody else on this computer can read.',
    '',
    'Options:',
    '  --server URL           address of the gallery (default: the last one, or http://127.0.0.1:8765)',
    '  --name TEXT            what your account page calls this sign-in (default: the name of this computer)'
  ].join('\n'),
  examples: ['vitrine login', 'vitrine login --server https://gallery.example.org/vitrine'],
  options: { server: { type: 'string' }, name: { type: 'string' } },
  run: async (given, io) => {
    const { client, gallery } = await connect({ named: given.text('server') ?? null });
    return talking(gallery, async () => {
      await client.capabilities();
      const device = byOwnClock(await client.device(given.text('name') ?? `vitrine on ${hostname()}`), Date.now());
      io.err(`Open ${plain(device.url)} and type this code:`);
      io.err('');
      io.err(`  ${plain(device.userCode)}`);
      io.err('');
      io.err('Waiting for you. Ctrl-C stops.');
      const { token, expiresAt, account } = await approved(client, device);
      await rememberSignIn(gallery, { token, expiresAt, account });
      io.out(
        given.on('json')
          ? JSON.stringify({ gallery, account, expiresAt })
          : `Signed in to ${gallery} as ${plain(account.displayName)}. The sign-in is kept in ${credentialsFile()}.`
      );
      return 0;
    });
  }
});
