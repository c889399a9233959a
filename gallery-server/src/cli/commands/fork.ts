import { join } from 'node:path';
import { talking } from '../common/advice.js';
import { defineCommand } from '../common/define.js';
import { createFile } from '../common/files.js';
import { fileNameOf, forkText, safeName } from '../common/fork-notebook.js';
import { connect, entryPlace } from '../common/gallery.js';
import { plain } from '../common/screen.js';

/** `vitrine fork`: a copy to work on, that remembers where it came from. Nothing is run. */
export const command = defineCommand({
  name: 'fork',
  summary: 'Copy a notebook of a gallery into a folder.',
  usage: [
    'Usage: vitrine fork ENTRY|URL [options]',
    '',
    'Writes the notebook into forks/<title>/ and never over a file that is there. The copy is checked',
    'against its id first; nothing is run. It remembers where it came from: published, it is a notebook',
    'of its own that names its origin.',
    '',
    'Options:',
    '  --to DIR               another folder',
    '  --version N            this version, not the newest',
    '  --server URL           address of the gallery (default: the one in the URL, or where you signed in last)',
    '',
    'Exit codes: 0 written, 2 wrong call or a file is in the way, 3 refused.'
  ].join('\n'),
  examples: ['vitrine fork 8fK2mQxT', 'vitrine fork https://gallery.example.org/n/8fK2mQxT/v/2 --to experiments'],
  options: { to: { type: 'string' }, version: { type: 'string' }, server: { type: 'string' } },
  run: async (given, io) => {
    const place = entryPlace(given.single('The notebook to fork'));
    const wanted = given.count('version', 1) ?? place.version;
    const { client, gallery } = await connect({ named: given.text('server') ?? place.gallery });
    return talking(gallery, async () => {
      const version = await (wanted === null ? client.latest(place.entry) : client.version(place.entry, wanted));
      const text = await forkText(version);
      const folder = given.text('to') ?? join('forks', safeName(version.fields.title) || version.entry);
      const path = join(folder, fileNameOf(version));
      await createFile(path, text);
      const { entry, number, contentId, commit } = version;
      io.out(
        given.on('json')
          ? JSON.stringify({ path, origin: { entry, version: number, contentId, commit } })
          : `Wrote ${path}, a fork of ${plain(version.fields.title)} v${number}. Nothing was run.`
      );
      return 0;
    });
  }
});
