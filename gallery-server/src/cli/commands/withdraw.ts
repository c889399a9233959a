import { randomUUID } from 'node:crypto';
import { VitrineError } from '@vitrine/core/errors';
import { linkOf, readNotebook } from '@vitrine/core/notebook';
import { talking } from '../common/advice.js';
import { defineCommand } from '../common/define.js';
import { readText } from '../common/files.js';
import { connectSignedIn, entryPlace } from '../common/gallery.js';
import type { EntryPlace } from '../common/gallery.js';
import { wrongCall } from '../common/stop.js';

/** A notebook's file stands for what it was published as. */
async function placeOf(word: string): Promise<EntryPlace> {
  if (!/\.ipynb$/i.test(word)) {
    return entryPlace(word);
  }
  const link = linkOf(readNotebook(await readText(word)));
  if (link === null) {
    throw wrongCall('This file was not published, or has forgotten where.', 'Name the notebook by its id or address.');
  }
  return { gallery: link.gallery, entry: link.entry, version: null };
}

const list = (versions: readonly number[]): string => versions.map(version => `v${version}`).join(', ');

/** `vitrine withdraw`: takes back at once what was published. */
export const command = defineCommand({
  name: 'withdraw',
  summary: 'Take a version or a notebook back.',
  usage: [
    'Usage: vitrine withdraw ENTRY|URL|FILE [--version N] --reason TEXT',
    '       vitrine withdraw --undo SECRET',
    '',
    'Takes one version, or all of them, off the gallery at once: pages, search, downloads and forks to',
    'come. Readers see who withdrew it, when and why. Copies that were made before stay where they are.',
    '',
    'Options:',
    '  --reason TEXT          one sentence for readers',
    '  --version N            this version alone (default: the one in the URL, else all)',
    '  --undo SECRET          undo a withdrawal, within the time that it names',
    '  --server URL           address of the gallery (default: the one in the URL or file, or the last one)',
    '',
    'Exit codes: 0 withdrawn, 2 wrong call, 3 refused.'
  ].join('\n'),
  examples: [
    'vitrine withdraw 8fK2mQxT --reason "wrong input file"',
    'vitrine withdraw forecast.ipynb --version 3 --reason "superseded"'
  ],
  options: {
    reason: { type: 'string' },
    version: { type: 'string' },
    undo: { type: 'string' },
    server: { type: 'string' }
  },
  run: async (given, io) => {
    const undo = given.text('undo');
    const json = given.on('json');
    if (undo !== undefined) {
      if (given.words.length > 0) {
        throw wrongCall('--undo needs no notebook beside it.');
      }
      const { client, gallery } = await connectSignedIn({ named: given.text('server') ?? null });
      const back = await talking(gallery, () => client.undoWithdraw(undo));
      io.out(json ? JSON.stringify(back) : `${list(back.versions)} can be read again.`);
      return 0;
    }
    const place = await placeOf(given.single('The notebook to withdraw'));
    const version = given.count('version', 1) ?? place.version;
    const reason = given.text('reason')?.trim() ?? '';
    const { client, gallery } = await connectSignedIn({ named: given.text('server') ?? place.gallery });
    return talking(gallery, async () => {
      if (reason === '') {
        throw new VitrineError('reason-missing');
      }
      const done = await client.withdraw(place.entry, { version, reason }, randomUUID());
      if (json) {
        io.out(JSON.stringify({ gallery, ...done }));
        return 0;
      }
      const instead = done.replacedBy === null ? '' : ` v${done.replacedBy} is what readers get now.`;
      io.out(`Withdrawn: ${list(done.versions)}.${instead}`);
      const until = new Date(done.undoUntil).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      io.err(`Until ${until}: vitrine withdraw --server ${gallery} --undo ${done.undo}`);
      return 0;
    });
  }
});
