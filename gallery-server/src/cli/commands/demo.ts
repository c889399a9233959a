import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGalleryClient } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import { plural } from '@vitrine/core/words';
import { readConfig } from '../../config.js';
import type { Io } from '../command.js';
import { talking } from '../common/advice.js';
import type { Given } from '../common/define.js';
import { defineCommand } from '../common/define.js';
import { connect, connectSignedIn } from '../common/gallery.js';
import { hopeless } from '../common/import-folder.js';
import { chooseSpace } from '../common/publish-notebook.js';
import { exitCodes, Stop, wrongCall } from '../common/stop.js';
import { fill } from '../demo/fill.js';
import type { Filled, Publisher } from '../demo/fill.js';
import { authorLogin } from '../demo/generate.js';
import { Ledger, ledgerFile } from '../demo/ledger.js';
import { overHttp } from '../demo/over-http.js';
import type { Signed } from '../demo/over-http.js';

const USUAL = 30;
const MOST = 200_000;

/** Where the notebooks go, and what tells that place from others. */
interface Target {
  name: string;
  /** The ledger of a seed: a folder keeps its own, since it can be made anew under the same name. */
  state(seed: number): string;
  publisher: Publisher;
  close(): Promise<void>;
}

/** The two people of a gallery that runs as a demo, by the secret of its start; else whoever is signed in. */
async function peopleOf(server: string | null): Promise<{ gallery: string; people: Signed[] }> {
  const secret = process.env['VITRINE_DEMO_SECRET'] ?? '';
  if (secret === '') {
    const { client, gallery } = await connectSignedIn({ named: server });
    return { gallery, people: [{ client, me: await talking(gallery, () => client.me()) }] };
  }
  const { client: asker, gallery } = await connect({ named: server });
  return talking(gallery, async () => {
    const people: Signed[] = [];
    for (const author of [0, 1]) {
      const { token } = await asker.token({ grant: 'demo', secret, login: authorLogin(author) });
      const client = createGalleryClient({ baseUrl: gallery, fetch, token: () => token, timeout: 60_000, page: '' });
      people.push({ client, me: await client.me() });
    }
    return { gallery, people };
  });
}

async function runningGallery(given: Given): Promise<Target> {
  const { gallery, people } = await peopleOf(given.text('server') ?? null);
  const to = given.text('to');
  const own = people.length === 1 || to !== undefined;
  const space = own ? chooseSpace(people[0]?.me.spaces ?? [], to).id : null;
  const state = (seed: number): string => ledgerFile(gallery, space ?? '', seed);
  return { name: gallery, state, publisher: overHttp(people, space, sleep), close: async () => undefined };
}

async function dataFolder(data: string, keys: string[]): Promise<Target> {
  const config = readConfig({ args: ['--data', data, ...keys], env: process.env });
  const { openDemo } = await import('../../main.js');
  const opened = await openDemo(config).catch((error: unknown) => {
    if (error instanceof VitrineError && error.code === 'database-locked') {
      const next = 'Stop the gallery, or leave --data out to publish into it while it runs.';
      throw new Stop('The gallery is running on this data folder.', next, exitCodes.usage);
    }
    if (error instanceof VitrineError && error.code === 'not-allowed') {
      const next =
        'Name another folder. Dates of the demo lie in the past, and a record that people rely on has none of those.';
      throw new Stop('People use the gallery in that folder.', next, exitCodes.usage);
    }
    throw error;
  });
  return { name: config.data, state: seed => join(config.data, `demo-${seed}.jsonl`), ...opened };
}

function told(io: Io, given: Given, target: Target, seed: number, end: Filled): number {
  const { published, unchanged, failed, stopped } = end;
  if (given.on('json')) {
    io.out(JSON.stringify({ gallery: target.name, seed, published, unchanged, failed, stopped }));
  } else {
    const before = unchanged === 0 ? '' : ` ${unchanged} were there already.`;
    io.out(`${plural(published, 'version')} of made-up notebooks published.${before}`);
  }
  for (const { notebook, version, sentence, next } of failed) {
    io.err(`Notebook ${notebook}, v${version}: ${sentence} ${next}`.trimEnd());
  }
  if (stopped) {
    io.err('Stopped. What is published stays. Run the same command again to go on.');
  }
  return failed.length > 0 ? exitCodes.refused : stopped ? exitCodes.different : exitCodes.fine;
}

/** `vitrine demo`: fills a gallery with made-up notebooks. */
export const command = defineCommand({
  name: 'demo',
  summary: 'Fill a gallery with made-up notebooks.',
  usage: [
    'Usage: vitrine demo [--notebooks N] [--seed S] [options]',
    '',
    'Publishes notebooks that are made up: fields, figures, tables, forks and versions that follow from the seed.',
    'The same seed makes the same notebooks, and the first of many are those of few. Ctrl-C stops it, what is',
    'published stays, and the same call goes on from there.',
    '',
    'Into a gallery that runs they are published as you, and are from today. With --data they go into a folder on',
    'which no gallery runs: then they have people, teams and dates of their own, over two years.',
    '',
    'Options:',
    `  --notebooks N          how many notebooks (default: ${USUAL})`,
    '  --seed S               a whole number from 0 on (default: 1)',
    '  --to SPACE             name or id of the space they go to (default: only you)',
    '  --server URL           address of the gallery (default: where you signed in last)',
    '  --data DIR             a data folder that is new, or that this command has filled',
    '  --keys-dir DIR         its keys (default: as for vitrine serve)',
    '',
    'Exit codes: 0 all published, 1 stopped before the end, 2 wrong call or folder, 3 one or more failed.'
  ].join('\n'),
  examples: ['vitrine demo', 'vitrine demo --notebooks 200 --seed 7 --to Team', 'vitrine demo --data ./demo-gallery'],
  options: {
    notebooks: { type: 'string' },
    seed: { type: 'string' },
    to: { type: 'string' },
    server: { type: 'string' },
    data: { type: 'string' },
    'keys-dir': { type: 'string' }
  },
  run: async (given, io) => {
    const notebooks = given.count('notebooks', 1) ?? USUAL;
    const seed = given.count('seed', 0) ?? 1;
    const data = given.text('data');
    const keys = given.text('keys-dir');
    if (notebooks > MOST) {
      throw wrongCall(`--notebooks takes at most ${MOST.toLocaleString('en-US')}.`);
    }
    if (given.words.length > 0) {
      throw wrongCall('vitrine demo takes options alone.');
    }
    if (data !== undefined && (given.text('server') !== undefined || given.text('to') !== undefined)) {
      throw wrongCall('--data names a folder; --server and --to belong to a gallery that runs.');
    }
    let stopped = false;
    const stop = (): void => {
      stopped = true;
    };
    // Only the first Ctrl-C is taken: a second one ends the program at once, as everywhere.
    process.once('SIGINT', stop);
    try {
      const target =
        data === undefined
          ? await runningGallery(given)
          : await dataFolder(data, keys === undefined ? [] : ['--keys-dir', keys]);
      try {
        const ledger = await Ledger.open(target.state(seed));
        const end = await talking(target.name, () =>
          fill({
            seed,
            notebooks,
            ledger,
            publisher: target.publisher,
            stopped: () => stopped,
            hopeless: error => hopeless.test(error.code),
            tell: (done, total) => io.progress?.(`${done} of ${total} notebooks`)
          })
        );
        io.progress?.('');
        return told(io, given, target, seed, end);
      } finally {
        await target.close();
      }
    } finally {
      process.removeListener('SIGINT', stop);
    }
  }
});
