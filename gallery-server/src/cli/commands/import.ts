import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plural } from '@vitrine/core/words';
import { talking } from '../common/advice.js';
import { defineCommand } from '../common/define.js';
import { findNotebooks } from '../common/find-notebooks.js';
import { connectSignedIn } from '../common/gallery.js';
import { importFolder } from '../common/import-folder.js';
import type { ImportResult } from '../common/import-folder.js';
import { stateFile } from '../common/import-state.js';
import { chooseSpace } from '../common/publish-notebook.js';
import { plain } from '../common/screen.js';
import { exitCodes } from '../common/stop.js';

const marks = { published: 'published', unchanged: 'unchanged', failed: 'failed' } as const;

/** `vitrine import`: `publish` for every notebook of a folder, and it goes on where it stopped. */
export const command = defineCommand({
  name: 'import',
  summary: 'Publish every notebook of a folder.',
  usage: [
    'Usage: vitrine import FOLDER [options]',
    '',
    'Publishes every .ipynb in the folder and below it. Hidden folders, links and libraries are passed',
    'over. Run it again after a stop: what was published and has not changed since is not sent again.',
    'What fails is listed at the end; the rest goes on.',
    '',
    'Options:',
    '  --to SPACE             name or id of the space they go to (default: only you)',
    '  --dry-run              list the notebooks; nothing is sent',
    '  --no-remember          leave the files as they are',
    '  --state FILE           where to keep how far it came (default: a file of its own per folder)',
    '  --server URL           address of the gallery (default: where you signed in last)',
    '',
    'Exit codes: 0 all published or unchanged, 2 wrong call or folder, 3 one or more failed.'
  ].join('\n'),
  examples: ['vitrine import notebooks', 'vitrine import notebooks --to Team', 'vitrine import . --dry-run'],
  options: {
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'no-remember': { type: 'boolean' },
    state: { type: 'string' },
    server: { type: 'string' }
  },
  run: async (given, io) => {
    const folder = resolve(given.single('The folder to import'));
    const files = await findNotebooks(folder);
    const json = given.on('json');
    if (given.on('dry-run')) {
      io.out(json ? JSON.stringify({ dryRun: true, files }) : `${plural(files.length, 'notebook')}. Nothing was sent.`);
      if (!json) {
        files.forEach(file => io.out(`  ${plain(file)}`));
      }
      return 0;
    }
    const { client, gallery } = await connectSignedIn({ named: given.text('server') ?? null });
    return talking(gallery, async () => {
      const me = await client.me();
      const to = given.text('to');
      const space = chooseSpace(me.spaces, to);
      const results = await importFolder(client, me, {
        folder,
        files,
        to,
        state: given.text('state') ?? stateFile(gallery, space.id, folder),
        remember: !given.on('no-remember'),
        pause: sleep,
        tell: (result, done, total) => io.err(`${done} of ${total}  ${marks[result.outcome]}  ${plain(result.file)}`)
      });
      const failed = results.filter(
        (result): result is ImportResult & { outcome: 'failed' } => result.outcome === 'failed'
      );
      const count = (outcome: ImportResult['outcome']): number =>
        results.filter(result => result.outcome === outcome).length;
      if (json) {
        io.out(JSON.stringify({ gallery, space: space.id, results }));
      } else {
        io.out(
          `${plural(results.length, 'notebook')}: ${count('published')} published, ${count('unchanged')} unchanged, ${failed.length} failed.`
        );
      }
      for (const { file, sentence, next } of failed) {
        io.err(`${plain(file)}: ${sentence} ${next}`.trimEnd());
      }
      return failed.length > 0 ? exitCodes.refused : exitCodes.fine;
    });
  }
});
