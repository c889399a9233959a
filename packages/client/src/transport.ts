import { VitrineError } from '@vitrine/core/errors';
import { errorOfBody, errorOfNetwork, errorOfStatus } from './trouble.js';

/** What the client is made from. */
export interface ClientOptions {
  /** Root of the gallery, base path included. */
  baseUrl: string;
  fetch: typeof fetch;
  /** The token as it is right now, or null when nobody is signed in. */
  token: () => string | null;
  /** Milliseconds that one request may take. */
  timeout?: number;
  /** Address of the page that asks; a browser's own when left out, '' outside one. */
  page?: string;
}

type QueryValue = string | number | boolean;

/** One call of the gallery. */
export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** A list is a name that is repeated. */
  query?: Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;
  /** Sent as JSON; a Blob is JSON already. */
  body?: unknown;
  /** Idempotency key of a write. */
  key?: string;
  signal?: AbortSignal;
}

/** An answer of the gallery: as text, or as a file that nobody has read yet. */
export interface Transport {
  text(request: Request): Promise<string>;
  file(request: Request): Promise<Blob>;
}

const TIMEOUT = 30_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The API's address for a path; the base path of the gallery stays in front. */
export function addressOf(baseUrl: string, path: string, query: Request['query'] = {}): string {
  const words = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(each => [name, String(each)])
  );
  const search = new URLSearchParams(words).toString();
  return baseUrl.replace(/\/+$/, '') + '/api/v1' + path + (search === '' ? '' : '?' + search);
}

function ownPage(): string {
  const page = (globalThis as { location?: { href?: unknown } }).location?.href;
  return typeof page === 'string' && /^https?:/.test(page) ? page : '';
}

/** Makes the one function through which every request goes. */
export function createTransport(options: ClientOptions): Transport {
  const page = options.page ?? ownPage();

  const answers = async (): Promise<boolean> => {
    const ask = new AbortController();
    const timer = setTimeout(() => ask.abort(), 3000);
    try {
      await options.fetch(addressOf(options.baseUrl, '/capabilities'), {
        mode: 'no-cors',
        credentials: 'omit',
        signal: ask.signal
      });
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  };

  const carry = async <T>(request: Request, read: (response: Response) => Promise<T>): Promise<T> => {
    const token = options.token();
    const headers: Record<string, string> = { accept: 'application/json' };
    if (token !== null) {
      headers.authorization = `Bearer ${token}`;
    }
    if (request.body !== undefined) {
      headers['content-type'] = 'application/json';
    }
    if (request.key !== undefined) {
      headers['idempotency-key'] = request.key;
    }
    const stop = new AbortController();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, options.timeout ?? TIMEOUT);
    const cancel = (): void => stop.abort();
    request.signal?.addEventListener('abort', cancel, { once: true });
    if (request.signal?.aborted) {
      cancel();
    }
    let response: Response;
    let problem: string;
    try {
      // Called as a plain function: a browser's fetch refuses another `this`.
      const { fetch } = options;
      response = await fetch(addressOf(options.baseUrl, request.path, request.query), {
        method: request.method,
        headers,
        body: request.body === undefined || request.body instanceof Blob ? request.body : JSON.stringify(request.body),
        credentials: 'omit',
        cache: 'no-store',
        signal: stop.signal
      });
      if (response.ok) {
        return await read(response);
      }
      problem = await response.text();
    } catch (error) {
      if (late) {
        throw new VitrineError('gallery-slow', {}, { cause: error });
      }
      // A cancelled request is the caller's own doing and no problem to tell.
      request.signal?.throwIfAborted();
      throw await errorOfNetwork(error, { page, gallery: options.baseUrl, answers });
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
    }
    throw (
      errorOfBody(parse(problem)) ?? errorOfStatus(response.status, token !== null, response.headers.get('retry-after'))
    );
  };

  return {
    text: request => carry(request, response => response.text()),
    file: request => carry(request, response => response.blob())
  };
}

/** The JSON of an answer. Something that isn't JSON did not come from a gallery. */
export function jsonOf<T>(text: string): T {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) {
    throw new VitrineError('gallery-unreachable');
  }
  return value as T;
}
