import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { bundledNode, root } from '../../scripts/lib/places.mjs';
import type { Person } from './gallery';
import type { House } from './house';

/** What one call of `vitrine` ended in. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

async function tokenOf(house: House, person: Person): Promise<string> {
  const answer = await fetch(`${house.gallery.url}/api/v1/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant: 'demo', secret: house.secret, login: `demo-${person}` })
  });
  return ((await answer.json()) as { token: string }).token;
}

/** Runs the command line as one of the people, in the folder that Lab shows. */
export async function vitrine(house: House, person: Person, args: string[]): Promise<Ended> {
  const node = bundledNode();
  if (node === null) {
    throw new Error('Node 24 is missing from the Python environment. Run: npm run setup');
  }
  const env = {
    ...process.env,
    VITRINE_SERVER: house.gallery.url,
    VITRINE_TOKEN: await tokenOf(house, person),
    XDG_CONFIG_HOME: join(house.folder, 'terminal'),
    XDG_STATE_HOME: join(house.folder, 'terminal')
  };
  return new Promise(resolve => {
    const bin = join(root, 'gallery-server/bin/vitrine.mjs');
    const child = execFile(node, [bin, ...args], { env, cwd: house.files }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err })
    );
  });
}
