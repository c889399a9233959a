import { captionParts, count, english, hiddenSentence, relativeTime, sensitiveWord } from '@vitrine/core/words';
import type { CaptionPart, CaptionSource, HiddenKind, Status, Trans } from '@vitrine/core/words';

export { captionParts, count, english, hiddenSentence, relativeTime, sensitiveWord };
export type { CaptionPart, HiddenKind, Status, Trans };

/** What a caption is made of. */
export type CaptionFacts = CaptionSource;

/** The exact time, for tooltips and `datetime`. */
export function exactTime(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 16) + ' UTC';
}
