import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from '../../scripts/lib/places.mjs';

/** What one line at a terminal ended in. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a line as somebody who pasted it: by a shell, in a folder, with the command that set-up left on the path. */
export function paste(line: string, folder: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise(done => {
    execFile(
      'sh',
      ['-c', line],
      { cwd: folder, env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), ...env, PATH: path } },
      (error, out, err) => done({ code: error === null ? 0 : Number(error.code ?? 1), out, err })
    );
  });
}
