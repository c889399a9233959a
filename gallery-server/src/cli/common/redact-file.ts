import { basename } from 'node:path';
import { policies, readPolicy } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { readText } from './files.js';
import { wrongCall } from './stop.js';

const POLICY_HELP = 'docs/policies.md has the fields of a policy and what a pattern may be.';
const profiles = ['open', 'balanced', 'strict'] as const;

/** Every detector there is; what a profile does besides, such as hiding outputs, is of no matter to a text. */
export const everything: Policy = { format: 1, name: 'Everything', profile: 'balanced', families: ['record'] };

/** The policy that a call names: by profile, or as a file; the one given where it names none. */
export async function policyOf(
  profile: string | undefined,
  file: string | undefined,
  otherwise?: Policy
): Promise<Policy> {
  if (profile === undefined && file === undefined && otherwise !== undefined) {
    return otherwise;
  }
  if (profile !== undefined && file !== undefined) {
    throw wrongCall('--profile and --policy are two ways to say the same; give one.');
  }
  if (file === undefined) {
    const wanted = profiles.find(name => name === (profile ?? 'balanced'));
    if (wanted === undefined) {
      throw wrongCall(`There is no such profile. There are: ${profiles.join(', ')}.`);
    }
    const known = Object.values<Policy>(policies).find(policy => policy.profile === wanted);
    return known ?? { format: 1, name: wanted, profile: wanted };
  }
  const { policy, mistakes } = readPolicy(await readText(file));
  if (policy === null) {
    throw wrongCall([`${file} isn't a policy:`, ...mistakes.map(mistake => `  ${mistake}`)].join('\n'), POLICY_HELP);
  }
  return policy;
}

/** The name that the result of an input gets; a pipe has none of its own. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin.ipynb' : basename(file);
}

/** Two inputs whose results would be one file, also where upper and lower case are the same. */
export function clash(files: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const file of files) {
    const name = nameOf(file).normalize('NFC').toLowerCase();
    if (seen.has(name)) {
      return nameOf(file);
    }
    seen.add(name);
  }
  return null;
}

/** Sees to it that every input can be opened before anything is written. */
export async function checkInputs(files: readonly string[]): Promise<void> {
  const { access, constants, stat } = await import('node:fs/promises');
  for (const file of files.filter(name => name !== '-')) {
    const fine = await access(file, constants.R_OK)
      .then(async () => (await stat(file)).isFile())
      .catch(() => false);
    if (!fine) {
      throw wrongCall(`Can't open ${file}.`, 'Check the path and who may read it.');
    }
  }
}
