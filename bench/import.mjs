/** A folder brought in with `vitrine import`, redaction included, against a gallery that runs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorName, generate } from '../gallery-server/lib/cli/demo/generate.js';
import { rememberSignIn } from '../gallery-server/lib/cli/common/credentials.js';
import { signedIn } from '../demo/publish.mjs';
import { root, runFolder } from '../scripts/lib/places.mjs';
import { galleryIn, size, time, writeTable } from './lib.mjs';

const NOTEBOOKS = 300;
const SECRET = 'only-for-the-bench'.repeat(2);

const area = mkdtempSync(join(runFolder, 'bench-'));
const notebooks = join(area, 'notebooks');
mkdirSync(notebooks);
let bytes = 0;
let count = 0;
for (const made of generate(1, NOTEBOOKS, { figures: false })) {
  if (made.version === 1) {
    writeFileSync(join(notebooks, `${String(made.notebook).padStart(5, '0')}.ipynb`), made.text);
    bytes += Buffer.byteLength(made.text);
    count++;
  }
}

const gallery = await galleryIn(area, SECRET);
try {
  let token = '';
  const asker = await signedIn(gallery.url, SECRET, 'demo-author');
  const { createGalleryClient } = await import('@vitrine/client');
  const client = createGalleryClient({ baseUrl: gallery.url, fetch, token: () => null, timeout: 30_000, page: '' });
  ({ token } = await client.token({ grant: 'demo', secret: SECRET, login: 'demo-author' }));
  const { account } = await asker.me();
  const config = join(area, 'config');
  const signIn = { token, expiresAt: Date.now() + 3_600_000, account: { id: account.id, displayName: authorName(0) } };
  await rememberSignIn(gallery.url, signIn, join(config, 'vitrine', 'credentials.json'));
  const began = performance.now();
  const call = spawnSync(
    process.execPath,
    [join(root, 'gallery-server/bin/vitrine.mjs'), 'import', notebooks, '--no-remember', '--json'],
    {
      env: {
        ...process.env,
        XDG_CONFIG_HOME: config,
        XDG_STATE_HOME: join(area, 'state'),
        VITRINE_SERVER: gallery.url
      },
      encoding: 'utf8',
      maxBuffer: 2 ** 28
    }
  );
  const took = performance.now() - began;
  const published = JSON.parse(call.stdout).results.filter(({ outcome }) => outcome === 'published').length;
  writeTable(
    'Import from a folder',
    ['notebooks', 'mean size', 'published', 'time', 'notebooks a second'],
    [[count, size(bytes / count), published, time(took), (published / (took / 1000)).toFixed(1)]]
  );
} finally {
  await gallery.stop();
  rmSync(area, { recursive: true, force: true });
}
