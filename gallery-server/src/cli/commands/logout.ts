import { VitrineError } from '@vitrine/core/errors';
import { forgetSignIn } from '../common/credentials.js';
import { defineCommand } from '../common/define.js';
import { connect } from '../common/gallery.js';

/** `vitrine logout`: ends the token at the gallery and takes it off this computer. */
export const command = defineCommand({
  name: 'logout',
  summary: 'Sign out of a gallery.',
  usage: [
    'Usage: vitrine logout [--server URL]',
    '',
    'Ends the sign-in at the gallery and removes it from this computer.',
    '',
    'Options:',
    '  --server URL           address of the gallery (default: the last one)'
  ].join('\n'),
  examples: ['vitrine logout', 'vitrine logout --server https://gallery.example.org/vitrine'],
  options: { server: { type: 'string' } },
  run: async (given, io) => {
    // A token from the environment was put there by somebody else, who ends it.
    const env = { ...process.env, VITRINE_TOKEN: undefined };
    const { client, gallery } = await connect({ named: given.text('server') ?? null, env });
    const ended = await client.endToken().then(
      () => true,
      // A token that the gallery no longer knows is ended as well.
      (error: unknown) => error instanceof VitrineError && error.status === 401
    );
    const signIn = await forgetSignIn(gallery);
    if (signIn !== null && !ended) {
      io.err(`${gallery} couldn't be told. End this sign-in on your account page there, or it lasts until it expires.`);
    }
    if (given.on('json')) {
      io.out(JSON.stringify({ gallery, signedOut: signIn !== null, ended: signIn !== null && ended }));
    } else {
      io.out(signIn === null ? `You weren't signed in to ${gallery}.` : `Signed out of ${gallery}.`);
    }
    return 0;
  }
});
