import { extname, resolve } from 'node:path';
import { talking } from '../common/advice.js';
import { defineCommand } from '../common/define.js';
import { createFile } from '../common/files.js';
import { fileNameOf } from '../common/fork-notebook.js';
import { connect, entryPlace } from '../common/gallery.js';
import { plain } from '../common/screen.js';
import { wrongCall } from '../common/stop.js';

const kinds = ['ipynb', 'zip', 'html'] as const;
type Kind = (typeof kinds)[number];

/** What is wanted by name, or by the ending of the file it goes to. */
function kindOf(named: string | undefined, out: string | undefined): Kind {
  const wanted = named ?? (out === undefined ? 'ipynb' : extname(out).slice(1).toLowerCase());
  const kind = kinds.find(each => each === wanted);
  if (kind === undefined) {
    throw wrongCall(`--as takes ${kinds.join(', ')}.`, 'Left out, the ending of --out says it.');
  }
  return kind;
}

/** `vitrine export`: one version as a file to keep. */
export const command = defineCommand({
  name: 'export',
  summary: 'Write one notebook of a gallery into a file.',
  usage: [
    'Usage: vitrine export ENTRY|URL [--as KIND] [--out FILE] [options]',
    '',
    'Writes one version, and never over a file that is there:',
    '  ipynb    the notebook, byte for byte as it was published',
    '  zip      the notebook with its snapshot and its redaction receipt; the same version is the same bytes',
    '  html     a page that opens without a gallery; nothing in it runs, and it asks for nothing',
    '',
    'Options:',
    '  --as KIND              ipynb, zip or html (default: by the ending of --out, else ipynb)',
    '  --out FILE             where to (default: the name of the notebook, in this folder)',
    '  --version N            this version, not the newest',
    '  --server URL           address of the gallery (default: the one in the URL, or where you signed in last)',
    '',
    'Exit codes: 0 written, 2 wrong call or a file is in the way, 3 refused.'
  ].join('\n'),
  examples: ['vitrine export 8fK2mQxT --as zip', 'vitrine export 8fK2mQxT --version 2 --out forecast.html'],
  options: {
    as: { type: 'string' },
    out: { type: 'string' },
    version: { type: 'string' },
    server: { type: 'string' }
  },
  run: async (given, io) => {
    const place = entryPlace(given.single('The notebook to export'));
    const wanted = given.count('version', 1) ?? place.version;
    const out = given.text('out');
    const kind = kindOf(given.text('as'), out);
    const { client, gallery } = await connect({ named: given.text('server') ?? place.gallery });
    return talking(gallery, async () => {
      const version = await (wanted === null ? client.latest(place.entry) : client.version(place.entry, wanted));
      const path = resolve(out ?? fileNameOf(version).replace(/\.ipynb$/i, `.${kind}`));
      const { entry, number } = version;
      const file =
        kind === 'ipynb' ? await client.notebookFile(entry, number) : await client.exportFile(entry, number, kind);
      await createFile(path, new Uint8Array(await file.arrayBuffer()));
      io.out(
        given.on('json')
          ? JSON.stringify({ path, entry, version: number, as: kind })
          : `Wrote ${path}, v${number} of ${plain(version.fields.title)}.`
      );
      return 0;
    });
  }
});
