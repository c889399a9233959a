import { VitrineError } from '@vitrine/core/errors';
import { isMixedContent } from './address';

/** What is known about a connection that failed. */
export interface Reach {
  page: string;
  gallery: string;
  /** Whether this gallery has answered before in this tab. */
  answered: boolean;
  /** Sends a request whose answer cannot be read; settles when anything answered at all. */
  ping(url: string): Promise<void>;
}

/**
 * A browser says no more than "failed to fetch". What can be found out without
 * rights is found out here, so that each cause gets its own sentence.
 */
export async function explain(error: unknown, reach: Reach): Promise<unknown> {
  if (!(error instanceof VitrineError) || error.code !== 'gallery-unreachable') {
    return error;
  }
  if (isMixedContent(reach.page, reach.gallery)) {
    return new VitrineError('gallery-mixed-content', {}, { cause: error });
  }
  try {
    await reach.ping(`${reach.gallery}/healthz`);
  } catch {
    // A certificate that is not trusted looks like a gallery that is down; it never answered before, though.
    const untrusted = reach.gallery.startsWith('https:') && !reach.answered;
    return untrusted ? new VitrineError('gallery-certificate', {}, { cause: error }) : error;
  }
  return new VitrineError('gallery-origin-not-listed', { origin: new URL(reach.page).origin }, { cause: error });
}

/** Pings with a request that CORS does not stop, because nobody reads its answer. */
export async function browserPing(url: string): Promise<void> {
  await fetch(url, { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(4000) });
}
