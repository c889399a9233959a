import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile, systemCode } from './files.js';
import { configFolder } from './places.js';
import { Stop } from './stop.js';

/** One sign-in: what proves it, until when, and as whom. */
export interface SignIn {
  token: string;
  expiresAt: number;
  account: { id: string; displayName: string };
}

/** Every sign-in of this person, by the gallery's address. */
export interface Credentials {
  format: 1;
  /** The gallery that was signed in to last. */
  latest: string | null;
  galleries: Record<string, SignIn>;
}

const none = (): Credentials => ({ format: 1, latest: null, galleries: {} });

/** Where the sign-ins are kept. */
export function credentialsFile(folder: string = configFolder()): string {
  return join(folder, 'credentials.json');
}

function isCredentials(value: unknown): value is Credentials {
  const it = value as Partial<Credentials> | null;
  return (
    typeof it === 'object' &&
    it !== null &&
    it.format === 1 &&
    (it.latest === null || typeof it.latest === 'string') &&
    typeof it.galleries === 'object' &&
    it.galleries !== null &&
    Object.values(it.galleries).every(
      one => typeof one?.token === 'string' && typeof one.expiresAt === 'number' && typeof one.account?.id === 'string'
    )
  );
}

/**
 * Reads the sign-ins. A file that others on this computer can read is refused:
 * whoever copied a token from it could publish in this person's name.
 */
export async function readCredentials(file: string = credentialsFile()): Promise<Credentials> {
  let text: string;
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new Stop(
        `Others on this computer can read your sign-ins in ${file}.`,
        `Run: chmod 600 ${JSON.stringify(file)} - or remove the file and sign in again.`
      );
    }
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') {
      return none();
    }
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (!isCredentials(value)) {
    throw new Stop(`The sign-ins in ${file} can't be read.`, 'Remove the file and run vitrine login.');
  }
  return value;
}

/** Writes the sign-ins so that nobody else can read them, not even for a moment. */
export async function writeCredentials(credentials: Credentials, file: string = credentialsFile()): Promise<void> {
  const folder = dirname(file);
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
    await chmod(folder, 0o700);
  }
  await replaceFile(file, JSON.stringify(credentials, null, 2) + '\n', 0o600);
}

/** Adds a sign-in and makes its gallery the one that is meant when none is named. */
export async function rememberSignIn(gallery: string, signIn: SignIn, file?: string): Promise<void> {
  const all = await readCredentials(file);
  await writeCredentials({ ...all, latest: gallery, galleries: { ...all.galleries, [gallery]: signIn } }, file);
}

/** Takes a sign-in out; null when there was none. */
export async function forgetSignIn(gallery: string, file?: string): Promise<SignIn | null> {
  const all = await readCredentials(file);
  const { [gallery]: gone, ...galleries } = all.galleries;
  if (gone === undefined) {
    return null;
  }
  const latest = all.latest === gallery ? (Object.keys(galleries)[0] ?? null) : all.latest;
  await writeCredentials({ ...all, latest, galleries }, file);
  return gone;
}
