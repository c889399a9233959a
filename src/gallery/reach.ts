import { VitrineError } from '@vitrine/core/errors';

/**
 * The client tells mixed content, an origin that isn't listed and silence apart.
 * What is left: in a browser a certificate that isn't trusted looks like a
 * gallery that is down. One that has answered in this tab before is down.
 */
export function explain(error: unknown, gallery: string, answered: boolean): unknown {
  const silent = error instanceof VitrineError && error.code === 'gallery-unreachable';
  return silent && !answered && gallery.startsWith('https:')
    ? new VitrineError('gallery-certificate', {}, { cause: error })
    : error;
}
