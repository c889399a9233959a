import { captionParts, plural, relativeTime } from '@vitrine/core/words';
import type { Status } from '@vitrine/core/words';

export { captionParts, plural, relativeTime };
export type { Status };

/** One part of a caption line, as core words it. */
export type CaptionPart = ReturnType<typeof captionParts>[number];

/** What a caption is made of. */
export type CaptionFacts = Parameters<typeof captionParts>[0];

/** The exact time, for tooltips and `datetime`. */
export function exactTime(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 16) + ' UTC';
}
