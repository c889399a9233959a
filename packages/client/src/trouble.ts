import { VitrineError, errorOf, isErrorCode } from '@vitrine/core/errors';
import type { FoundPlace, Params } from '@vitrine/core/errors';

/** Codes of Node's TLS layer that mean: the certificate isn't trusted. */
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name that Node gives a network failure, '' in a browser, which gives none. */
function networkCode(error: unknown): string {
  for (let at = error, depth = 0; isRecord(at) && depth < 4; at = at.cause, depth++) {
    if (typeof at.code === 'string') {
      return at.code;
    }
  }
  return '';
}

/** The error that a problem document tells, or null when it is none. */
export function errorOfBody(body: unknown): VitrineError | null {
  if (!isRecord(body) || typeof body.code !== 'string' || typeof body.sentence !== 'string') {
    return null;
  }
  // A newer gallery may know more codes; what it asks for is still a refusal.
  const code = isErrorCode(body.code) ? body.code : 'internal';
  return errorOf({
    code,
    status: 0,
    sentence: '',
    next: '',
    params: isRecord(body.params) ? (body.params as Params) : {},
    ...(Array.isArray(body.places) ? { places: body.places as FoundPlace[] } : {})
  });
}

/** The error of an answer that carries no problem document: a proxy spoke, not the gallery. */
export function errorOfStatus(status: number, withToken: boolean, retryAfter: string | null): VitrineError {
  switch (status) {
    case 401:
      return new VitrineError(withToken ? 'sign-in-expired' : 'sign-in-needed');
    case 413:
      return new VitrineError('body-too-large', { limit: null });
    case 429:
      return new VitrineError('rate-limited', { seconds: Number(retryAfter) > 0 ? Number(retryAfter) : 60 });
    case 504:
      return new VitrineError('gallery-slow');
    default:
      return new VitrineError('gallery-unreachable');
  }
}

/** Where a request came from and went to; `page` is '' outside a browser. */
export interface Route {
  page: string;
  gallery: string;
  /** Asks the gallery without reading the answer: true when something answers. */
  answers(): Promise<boolean>;
}

function isLoopback(url: URL): boolean {
  return /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/**
 * Tells network failures apart as far as a fetch can. A browser gives the same
 * TypeError for "down" and "origin not listed"; a request whose answer stays
 * unread goes through in the second case alone.
 */
export async function errorOfNetwork(error: unknown, route: Route): Promise<VitrineError> {
  if (certificateCodes.test(networkCode(error))) {
    return new VitrineError('gallery-certificate', {}, { cause: error });
  }
  if (route.page !== '') {
    const gallery = new URL(route.gallery);
    const page = new URL(route.page);
    if (page.protocol === 'https:' && gallery.protocol === 'http:' && !isLoopback(gallery)) {
      return new VitrineError('gallery-mixed-content', {}, { cause: error });
    }
    if (page.origin !== gallery.origin && (await route.answers())) {
      return new VitrineError('gallery-origin-not-listed', { origin: page.origin }, { cause: error });
    }
    if (isLoopback(gallery) && !isLoopback(page)) {
      // Browsers keep pages of other computers away from this one, and say no more than of a gallery that is down.
      return new VitrineError('gallery-out-of-reach', { origin: page.origin }, { cause: error });
    }
  }
  return new VitrineError('gallery-unreachable', {}, { cause: error });
}
