import type { QuarantineReader } from '../domain/quarantine/ports.js';
import type { RescanService } from '../domain/quarantine/rescan.js';

/** How often the gallery looks whether rules have changed, in milliseconds. */
const EVERY = 2_000;

/**
 * Begins to look again by itself: after a start with a newer engine, and whenever rules have changed.
 * Answers how to end it.
 */
export function keepLooking(
  rescan: RescanService,
  reader: Pick<QuarantineReader, 'lastPolicyChange'>,
  failed: (error: unknown) => void,
  every = EVERY
): () => Promise<void> {
  let seen: number | null = null;
  let asking: Promise<unknown> | null = null;
  const look = async (): Promise<void> => {
    const last = await reader.lastPolicyChange();
    if (last !== seen) {
      await rescan.run();
      // Kept only now: a run that failed is tried again.
      seen = last;
    }
  };
  const tick = (): void => {
    asking ??= look()
      .catch(failed)
      .finally(() => {
        asking = null;
      });
  };
  tick();
  const timer = setInterval(tick, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rescan.stop();
    await asking;
  };
}
