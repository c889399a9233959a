import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, open, realpath, statfs } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { bytes } from '@vitrine/core/words';
import type { Check } from './check.js';
import { fine, mend, note } from './check.js';

/** What the doctor runs and reads; tests hand in their own. */
export interface Computer {
  path: string;
  platform: NodeJS.Platform;
  nodeVersion: string;
  /** Everything a program printed, or null when it isn't there, failed or took too long. */
  print(program: string, args: readonly string[]): Promise<string | null>;
}

/** The computer as it is. */
export function thisComputer(): Computer {
  return {
    path: process.env.PATH ?? '',
    platform: process.platform,
    nodeVersion: process.versions.node,
    print: (program, args) =>
      new Promise(resolve => {
        execFile(program, [...args], { timeout: 30_000, maxBuffer: 1 << 20 }, (error, stdout, stderr) =>
          resolve(error === null ? `${stdout}\n${stderr}` : null)
        );
      })
  };
}

/** Node 24 brings the database; the launcher sees to it. */
export function checkNode({ nodeVersion }: Computer): Check {
  return Number(nodeVersion.split('.')[0]) >= 24
    ? fine('node', `Node ${nodeVersion}.`)
    : mend('node', `This is Node ${nodeVersion}; Vitrine needs 24.`, 'Run: npm run setup');
}

/** First program of that name on the path, its links followed. */
async function onPath(computer: Computer, name: string): Promise<string | null> {
  const ends = computer.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of computer.path.split(delimiter).filter(text => text !== '')) {
    for (const end of ends) {
      const path = join(folder, name + end);
      const there = await access(path, constants.X_OK).then(
        () => true,
        () => false
      );
      if (there) {
        return realpath(path);
      }
    }
  }
  return null;
}

async function isOurs(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return /vitrine_gallery|Starts the command line with Node 24/.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Another project on PyPI is called vitrine too; its command can stand before ours. */
export async function checkCommand(computer: Computer): Promise<Check> {
  const path = await onPath(computer, 'vitrine');
  if (path === null) {
    return note('command', 'There is no vitrine on your PATH; this one was started by its own path.');
  }
  return (await isOurs(path))
    ? fine('command', `The vitrine on your PATH is this product's (${path}).`)
    : mend(
        'command',
        `The vitrine on your PATH is another program (${path}).`,
        'Put the folder of this one before it in PATH, or start this one by its whole path.'
      );
}

const atLeast = (version: string, major: number, minor: number): boolean => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

/** JupyterLab on the path, and our extension in it. */
export async function checkLab(computer: Computer): Promise<Check[]> {
  const jupyter = await onPath(computer, 'jupyter');
  const printed = jupyter === null ? null : await computer.print('jupyter', ['lab', '--version']);
  const version = /^\s*(\d+\.\d+\.\d+\S*)\s*$/m.exec(printed ?? '')?.[1];
  if (version === undefined) {
    const next = 'Activate the environment that JupyterLab is in, then run vitrine doctor again.';
    return [note('lab', 'There is no JupyterLab on your PATH.', next)];
  }
  const lab = atLeast(version, 4, 6)
    ? fine('lab', `JupyterLab ${version}.`)
    : mend('lab', `This is JupyterLab ${version}; Vitrine needs 4.6.`, 'Run: pip install --upgrade "jupyterlab>=4.6"');
  const listed = (await computer.print('jupyter', ['labextension', 'list'])) ?? '';
  const line = listed.split('\n').find(text => text.includes('jupyterlab-vitrine')) ?? '';
  // Colours are part of what Jupyter prints, even into a pipe.
  const words = line.replace(/\u001b\[[0-9;]*m/g, '').trim();
  if (words === '') {
    const next = 'Install the jupyterlab-vitrine wheel into this environment and restart JupyterLab.';
    return [lab, mend('extension', 'The extension is not in this JupyterLab.', next)];
  }
  if (/disabled/i.test(words)) {
    const next = 'Run: jupyter labextension enable jupyterlab-vitrine';
    return [lab, mend('extension', 'The extension is there but switched off.', next)];
  }
  return /enabled/i.test(words) && /OK/.test(words)
    ? [lab, fine('extension', `The extension is there (${/v[\d.]+\S*/.exec(words)?.[0] ?? 'version unknown'}).`)]
    : [
        lab,
        mend('extension', "The extension doesn't fit this JupyterLab.", 'Install the wheel made for this version.')
      ];
}

const LOW = 500_000_000;

/** Room where files are written. */
export async function checkDisk(folder: string, read: typeof statfs = statfs): Promise<Check> {
  try {
    const { bavail, bsize } = await read(folder);
    const free = Number(bavail) * Number(bsize);
    return free >= LOW
      ? fine('disk', `${bytes(free)} are free here.`)
      : mend('disk', `Only ${bytes(free)} are free here.`, 'Make room before you publish or run a gallery.');
  } catch {
    return note('disk', "How much room the disk has can't be told here.");
  }
}
