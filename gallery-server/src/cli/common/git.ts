import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from './files.js';
import { Stop, wrongCall } from './stop.js';

/** What git answers, as bytes; its failure is told in our words, because its own can quote names of files. */
export function git(args: readonly string[]): Promise<Buffer> {
  return new Promise((done, failed) => {
    execFile('git', [...args], { encoding: 'buffer', maxBuffer: 1 << 28 }, (error, out) => {
      if (error === null) {
        done(out);
      } else if (error.code === 'ENOENT') {
        failed(new Stop("git can't be found.", 'Install git, then run the command again.'));
      } else {
        failed(error);
      }
    });
  });
}

const line = async (args: readonly string[]): Promise<string> =>
  (await git(args)).toString('utf8').replace(/\r?\n$/, '');

/** The path of something in the folder that git keeps about this repository. */
export async function gitPath(name: string): Promise<string> {
  const path = await line(['rev-parse', '--git-path', name]).catch((error: unknown) => {
    throw error instanceof Stop
      ? error
      : wrongCall("This folder isn't in a git repository.", 'Go into one, or: git init');
  });
  return resolve(path);
}

/** A word as a shell reads it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The words that start this very command line again, from anywhere. */
export function ourselves(): string[] {
  const launcher = fileURLToPath(new URL('../../../bin/vitrine.mjs', import.meta.url));
  return [process.execPath, existsSync(launcher) ? launcher : resolve(process.argv[1] ?? 'vitrine')];
}

const BEGIN = '# vitrine: looks for sensitive items in staged notebooks';
const END = '# vitrine: end';
const BLOCK = new RegExp(`${BEGIN}\\n[\\s\\S]*?${END}\\n`);

async function textAt(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

/** Puts our lines at the beginning of the hook; whatever else it does, it goes on doing. */
export async function installHook(call: string): Promise<string> {
  const path = await gitPath('hooks/pre-commit');
  const old = (await textAt(path)) ?? '#!/bin/sh\n';
  const [shebang = ''] = old.split('\n', 1);
  if (!/^#!.*\b(?:ba|da|z)?sh\b/.test(shebang)) {
    throw new Stop(
      'There is a pre-commit hook already that is no shell script. It was left as it is.',
      `Have it call: ${call}`
    );
  }
  const rest = old.slice(shebang.length + 1).replace(BLOCK, '');
  await replaceFile(path, `${shebang}\n${BEGIN}\n${call} || exit 1\n${END}\n${rest}`);
  await chmod(path, ((await stat(path)).mode & 0o777) | 0o111);
  return path;
}

/** Takes our lines out again; false where there were none. */
export async function removeHook(): Promise<boolean> {
  const path = await gitPath('hooks/pre-commit');
  const old = await textAt(path);
  if (old === null || !BLOCK.test(old)) {
    return false;
  }
  await replaceFile(path, old.replace(BLOCK, ''));
  return true;
}

const ATTRIBUTE = '*.ipynb filter=vitrine';

/** Has git redact notebooks when they are staged; the files in the folder stay as they are. */
export async function installFilter(call: string): Promise<void> {
  const path = await gitPath('info/attributes');
  const set = (await git(['check-attr', '-z', 'filter', '--', 'a.ipynb'])).toString('utf8').split('\0')[2] ?? '';
  if (!['unspecified', 'unset', 'vitrine'].includes(set)) {
    throw new Stop(
      `Notebooks go through the filter ${set} already, and git takes only one. Nothing was changed.`,
      'vitrine hook install, without --filter, works beside it.'
    );
  }
  await git(['config', 'filter.vitrine.clean', call]);
  await git(['config', 'filter.vitrine.smudge', 'cat']);
  await git(['config', 'filter.vitrine.required', 'true']);
  const old = (await textAt(path)) ?? '';
  if (!old.split('\n').includes(ATTRIBUTE)) {
    await replaceFile(path, `${old}${old === '' || old.endsWith('\n') ? '' : '\n'}${ATTRIBUTE}\n`);
  }
}

/** Takes the filter out again; false where there was none. */
export async function removeFilter(): Promise<boolean> {
  const path = await gitPath('info/attributes');
  const old = (await textAt(path)) ?? '';
  const rest = old.split('\n').filter(one => one !== ATTRIBUTE);
  const had = rest.length !== old.split('\n').length;
  if (had) {
    await replaceFile(path, rest.join('\n'));
  }
  await git(['config', '--remove-section', 'filter.vitrine']).catch(() => undefined);
  return had;
}

/** The notebooks that the next commit adds or changes, by the names they have in it. */
export async function stagedNotebooks(): Promise<string[]> {
  await gitPath('index');
  const out = await git(['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT', '--', ':(top)*.ipynb']);
  return out
    .toString('utf8')
    .split('\0')
    .filter(name => name !== '');
}

/** A file as it is staged. */
export function stagedBytes(name: string): Promise<Uint8Array> {
  return git(['cat-file', 'blob', `:${name}`]);
}
