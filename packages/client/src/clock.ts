/**
 * An answer whose end is told by the gallery's clock, with its end by the clock of this computer.
 * Each of them may be off; what counts is how long there is until then.
 */
export function byOwnClock<T extends { expiresAt: number; now: number }>(answer: T, own: number): T {
  const { expiresAt, now } = answer;
  // A gallery of an earlier version doesn't tell its clock.
  return Number.isFinite(now) ? { ...answer, expiresAt: own + (expiresAt - now), now: own } : answer;
}
