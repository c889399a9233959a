import { captionParts, plural, relativeTime } from '@vitrine/core/words';
import type { CaptionPart, CaptionSource, Status } from '@vitrine/core/words';

export { captionParts, plural, relativeTime };
export type { CaptionPart, Status };

/** What a caption is made of. */
export type CaptionFacts = CaptionSource;

/** The exact time, for tooltips and `datetime`. */
export function exactTime(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 16) + ' UTC';
}
