import { VitrineError } from '@vitrine/core/errors';
import { plural } from '@vitrine/core/words';
import { readConfig } from '../../config.js';
import { defineCommand } from '../common/define.js';
import { exitCodes, Stop } from '../common/stop.js';

/** `vitrine rescan`: looks again at every stored version of a data folder. */
export const command = defineCommand({
  name: 'rescan',
  summary: 'Look again at every stored version.',
  usage: [
    'Usage: vitrine rescan [--data DIR] [--waiting]',
    '',
    "Looks at every version that an older engine or older rules looked at last, and closes those in which today's",
    'find something, or that they cannot look at. The gallery must not be running; while it runs, an administrator',
    'starts this under Manage, Closed versions. Stopped in the middle, the next call goes on.',
    'Exit codes: 0 nothing was closed, 1 something was, 2 the folder cannot be opened.',
    '',
    'Options:',
    '  --data DIR             folder of the gallery (default: as for vitrine serve)',
    '  --waiting              only say how many versions wait; nothing is looked at'
  ].join('\n'),
  examples: ['vitrine rescan', 'vitrine rescan --data /srv/vitrine --json', 'vitrine rescan --waiting'],
  options: { data: { type: 'string' }, waiting: { type: 'boolean' } },
  run: async (given, io) => {
    const data = given.text('data');
    const config = readConfig({ args: data === undefined ? [] : ['--data', data], env: process.env });
    const { openRescan } = await import('../../main.js');
    let closed = 0;
    const opened = await openRescan(config.data, (run, shut) => {
      closed += shut ? 1 : 0;
      io.progress?.(`${run.checked} of ${Math.max(run.total, run.checked)} versions, ${run.shut} closed`);
    }).catch((error: unknown) => {
      if (error instanceof VitrineError && error.code === 'database-locked') {
        const next = 'Start it under Manage, Closed versions, or stop the gallery first.';
        throw new Stop('The gallery is running on this data folder.', next, exitCodes.usage);
      }
      throw error;
    });
    try {
      const { waiting, versions } = given.on('waiting') ? await opened.waiting() : await opened.run();
      io.progress?.('');
      if (given.on('json')) {
        io.out(JSON.stringify({ waiting, versions, closed }));
      } else if (given.on('waiting')) {
        io.out(
          `${waiting} of ${plural(versions, 'stored version waits', 'stored versions wait')} to be looked at again.`
        );
      } else {
        const rest = closed === 0 ? 'Nothing was closed.' : `${plural(closed, 'version was', 'versions were')} closed.`;
        io.out(`${plural(versions, 'stored version')} looked at by today's engine under today's rules. ${rest}`);
      }
      return closed === 0 ? exitCodes.fine : exitCodes.different;
    } finally {
      await opened.close();
    }
  }
});
