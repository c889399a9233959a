import { VitrineError } from '@vitrine/core/errors';
import { createGalleryClient } from '@vitrine/client';
import type { GalleryClient } from '@vitrine/client';
import { readCredentials } from './credentials.js';
import { wrongCall } from './stop.js';

/** The gallery that is asked when nothing names another: the one on this computer. */
export const DEFAULT_GALLERY = 'http://127.0.0.1:8765';

/** An address in the one form that sign-ins are kept under: no slash at the end. */
export function galleryAddress(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrongCall('That is no address of a gallery.', 'An address looks like https://gallery.example.org/vitrine.');
  }
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw wrongCall('The address of a gallery starts with http:// or https:// and holds no password.');
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** Which version of which notebook is meant, and where. */
export interface EntryPlace {
  gallery: string | null;
  entry: string;
  version: number | null;
}

/** Understands a notebook's id or the address of its page, at any base path. */
export function entryPlace(text: string): EntryPlace {
  if (!/^https?:/i.test(text)) {
    if (!/^[A-Za-z0-9_-]{4,64}$/.test(text)) {
      throw wrongCall('That is neither the id of a notebook nor the address of its page.');
    }
    return { gallery: null, entry: text, version: null };
  }
  const url = new URL(text);
  const found = /^(.*)\/n\/([A-Za-z0-9_-]{4,64})(?:\/v\/(\d{1,9}))?(?:\/[a-z]*)?\/?$/.exec(url.pathname);
  if (found === null) {
    throw wrongCall("That address isn't the page of a notebook.", 'Copy it from the page with Copy link.');
  }
  const [, base = '', entry = '', version] = found;
  return {
    gallery: galleryAddress(url.origin + base),
    entry,
    version: version === undefined ? null : Number(version)
  };
}

/** A gallery to talk to, and as whom. */
export interface Connection {
  client: GalleryClient;
  gallery: string;
  /** Who is signed in, as far as this computer knows; null when nobody is. */
  signedInAs: string | null;
  expiresAt: number | null;
}

/** What decides which gallery is meant; `named` beats the environment, which beats the last sign-in. */
export interface ConnectOptions {
  named?: string | null;
  env?: Readonly<Record<string, string | undefined>>;
  file?: string;
  fetch?: typeof fetch;
  timeout?: number;
}

/** Finds the gallery and this person's sign-in there. Nothing is sent yet. */
export async function connect(options: ConnectOptions = {}): Promise<Connection> {
  const env = options.env ?? process.env;
  const all = await readCredentials(options.file);
  const gallery = galleryAddress(options.named ?? (env.VITRINE_SERVER || all.latest || DEFAULT_GALLERY));
  const signIn = Object.hasOwn(all.galleries, gallery) ? all.galleries[gallery] : undefined;
  // A token from the environment is meant for the gallery named there, and for no other.
  const given = env.VITRINE_TOKEN && env.VITRINE_SERVER && galleryAddress(env.VITRINE_SERVER) === gallery;
  const token = (given ? env.VITRINE_TOKEN : signIn?.token) ?? null;
  return {
    client: createGalleryClient({
      baseUrl: gallery,
      token: () => token,
      fetch: options.fetch ?? globalThis.fetch,
      timeout: options.timeout ?? 60_000,
      page: ''
    }),
    gallery,
    signedInAs: token === null ? null : (signIn?.account.displayName ?? ''),
    expiresAt: given ? null : (signIn?.expiresAt ?? null)
  };
}

/** As `connect`, for what can't be done without a sign-in. */
export async function connectSignedIn(options: ConnectOptions = {}): Promise<Connection> {
  const connection = await connect(options);
  if (connection.signedInAs === null) {
    throw new VitrineError('sign-in-needed');
  }
  return connection;
}
