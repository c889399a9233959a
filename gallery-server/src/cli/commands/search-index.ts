import { setTimeout } from 'node:timers/promises';
import { VitrineError } from '@vitrine/core/errors';
import { plural } from '@vitrine/core/words';
import { readConfig } from '../../config.js';
import type { IndexState } from '../../domain/search/ports.js';
import { defineCommand } from '../common/define.js';
import { exitCodes, Stop, wrongCall } from '../common/stop.js';

const LOOK = 200;

const stateLine = ({ documents, waiting, rebuilding }: IndexState): string =>
  `${plural(documents, 'notebook')} can be found, ${waiting === 0 ? 'none' : waiting} to be looked at.` +
  (rebuilding === null ? '' : ` A new index has ${rebuilding.done} of ${plural(rebuilding.total, 'notebook')}.`);

/** `vitrine index state` and `rebuild`: looks after the search index of a data folder. */
export const command = defineCommand({
  name: 'index',
  summary: 'Look after the search index of a data folder.',
  usage: [
    'Usage: vitrine index state|rebuild [--data DIR]',
    '',
    'The search index is made of what the gallery stores and follows it by itself. rebuild makes it anew beside',
    'the one that serves and changes over when it is done; stopped in the middle, the next call or the next start',
    'of the gallery goes on. The gallery must not be running.',
    'Exit codes: 0 done, 2 wrong call or the folder cannot be opened.',
    '',
    'Options:',
    '  --data DIR             folder of the gallery (default: as for vitrine serve)'
  ].join('\n'),
  examples: ['vitrine index state', 'vitrine index rebuild --data /srv/vitrine', 'vitrine index rebuild --json'],
  options: { data: { type: 'string' } },
  run: async (given, io) => {
    const [word, ...more] = given.words;
    if ((word !== 'state' && word !== 'rebuild') || more.length > 0) {
      throw wrongCall('vitrine index takes one word.', 'Say state or rebuild.');
    }
    const data = given.text('data');
    const config = readConfig({ args: data === undefined ? [] : ['--data', data], env: process.env });
    const { openSearchIndex } = await import('../../main.js');
    const opened = await openSearchIndex(config.data).catch((error: unknown) => {
      if (error instanceof VitrineError && error.code === 'database-locked') {
        throw new Stop('The gallery is running on this data folder.', 'Stop the gallery first.', exitCodes.usage);
      }
      throw error;
    });
    try {
      let done = word === 'state';
      const rebuilt = done ? null : opened.rebuild().finally(() => void (done = true));
      while (!done) {
        const { rebuilding } = await opened.state();
        io.progress?.(rebuilding === null ? '' : `${rebuilding.done} of ${plural(rebuilding.total, 'notebook')}`);
        await setTimeout(LOOK, undefined, { ref: false });
      }
      io.progress?.('');
      const state = await (rebuilt ?? opened.state());
      io.out(given.on('json') ? JSON.stringify(state) : stateLine(state));
      return exitCodes.fine;
    } finally {
      await opened.close();
    }
  }
});
