import { VitrineError } from '@vitrine/core/errors';
import { readConfig } from '../../config.js';
import { defineCommand } from '../common/define.js';
import { exitCodes, Stop, wrongCall } from '../common/stop.js';

const follows = [
  'They become a former member wherever their name stands. Sign-ins end; name and password are deleted.',
  'What they published for others stays. What only they can read, their personal space too, is deleted for good.',
  "This can't be undone."
];

/** `vitrine account remove`: what administrators do at the page, for whoever holds the data folder. */
export const command = defineCommand({
  name: 'account',
  summary: 'Remove a person from a gallery.',
  usage: [
    'Usage: vitrine account remove LOGIN --yes [--data DIR]',
    '',
    'Makes a person a former member wherever their name stands, and overwrites it in the database. Their sign-ins',
    'end, what they published for others stays, and what only they can read is deleted for good. It cannot be',
    'undone. The gallery must not be running; while it runs, an administrator does this under Manage, People.',
    'Without --yes it only says what would follow.',
    'Exit codes: 0 removed, 2 wrong call or the folder cannot be opened, 3 refused.',
    '',
    'Options:',
    '  --yes                  do it',
    '  --data DIR             folder of the gallery (default: as for vitrine serve)'
  ].join('\n'),
  examples: ['vitrine account remove mkovac', 'vitrine account remove mkovac --yes --data /srv/vitrine'],
  options: { data: { type: 'string' }, yes: { type: 'boolean' } },
  run: async (given, io) => {
    const [what, login, ...more] = given.words;
    if (what !== 'remove' || login === undefined || more.length > 0) {
      throw wrongCall('An account can be removed, by the name its person signs in with.');
    }
    const data = given.text('data');
    const config = readConfig({ args: data === undefined ? [] : ['--data', data], env: process.env });
    const { openErasure } = await import('../../main.js');
    const opened = await openErasure(config.data).catch((error: unknown) => {
      if (error instanceof VitrineError && error.code === 'database-locked') {
        const next = 'Remove them under Manage, People, or stop the gallery first.';
        throw new Stop('The gallery is running on this data folder.', next, exitCodes.usage);
      }
      throw error;
    });
    try {
      const account = await opened.find(login);
      if (account === null) {
        throw new Stop(`Nobody signs in as ${login} here.`, 'Look under Manage, People.');
      }
      if (!given.on('yes')) {
        follows.forEach(line => io.err(line));
        throw new Stop('Nobody was removed yet.', 'Add --yes to do it.', exitCodes.usage);
      }
      const { account: id, overwritten } = await opened.remove(account.id, login);
      if (given.on('json')) {
        io.out(JSON.stringify({ account: id, overwritten }));
      } else {
        const rest = overwritten ? '' : ' The places on the disk are overwritten when the gallery starts next.';
        io.out(`Removed. They are a former member now, in the record ${id}.${rest}`);
      }
      return exitCodes.fine;
    } finally {
      await opened.close();
    }
  }
});
