import type { Candidate, Detector } from '../detect/model.js';
import { isPlaceholder } from '../placeholders.js';

const WORD = /[A-Z][A-Z0-9_]{1,30}(?:-\d{1,6})?/g;
const AROUND = 40;

/** Whether a placeholder stands in a candidate or reaches into it: what was removed once stays as it is. */
function touchesPlaceholder({ text, start, end }: Candidate): boolean {
  const offset = Math.max(0, start - AROUND);
  for (const match of text.slice(offset, end + AROUND).matchAll(WORD)) {
    const at = offset + match.index;
    if (at < end && at + match[0].length > start && isPlaceholder(match[0])) {
      return true;
    }
  }
  return false;
}

/** The same detector, blind to what an earlier pass has written. */
export function besidePlaceholders(detector: Detector): Detector {
  return {
    ...detector,
    check: candidate => !touchesPlaceholder(candidate) && (detector.check?.(candidate) ?? true)
  };
}
