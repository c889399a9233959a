import { VitrineError } from '@vitrine/core/errors';
import { dateOf } from '@vitrine/core/words';
import { sentenceOf, told } from './advice.js';
import type { Check } from './check.js';
import { fine, mend, note } from './check.js';
import type { Connection } from './gallery.js';
import { plain } from './screen.js';

/** A difference that expiry times and the order of versions can bear. */
const BEARABLE = 60_000;
const DAY = 86_400_000;

/** The two clocks; half of the way there and back is not the clock's fault. */
export function checkClock(before: number, after: number, theirs: number): Check {
  const difference = Math.max(0, Math.abs(theirs - (before + after) / 2) - (after - before) / 2);
  if (difference <= BEARABLE) {
    return fine('clock', "This computer's clock and the gallery's agree.");
  }
  const { sentence, next } = new VitrineError('clock-skew', { seconds: Math.round(difference / 1000) });
  return mend('clock', sentence, next);
}

async function checkSignIn({ client, gallery, signedInAs, expiresAt }: Connection, now: number): Promise<Check> {
  const login = `Run: vitrine login --server ${gallery}`;
  if (signedInAs === null) {
    return mend('sign-in', "You aren't signed in to this gallery.", login);
  }
  try {
    const { account, scopes } = await client.me();
    const name = plain(account.displayName);
    if (!scopes.includes('publish')) {
      return mend('sign-in', `You are signed in as ${name}, but may not publish with this sign-in.`, login);
    }
    if (expiresAt !== null && expiresAt - now < DAY) {
      return note('sign-in', `You are signed in as ${name}; the sign-in ends within a day.`, login);
    }
    const until = expiresAt === null ? '' : ` until ${dateOf(expiresAt)}`;
    return fine('sign-in', `You are signed in as ${name}${until}.`);
  } catch (error) {
    const { sentence, next } = sentenceOf(told(error, gallery));
    return mend('sign-in', sentence, next);
  }
}

/** The gallery, the clocks and the sign-in, in this order; without a gallery the rest can't be told. */
export async function checkGallery(connection: Connection, clock: () => number = Date.now): Promise<Check[]> {
  const { client, gallery } = connection;
  const before = clock();
  try {
    const { version, now } = await client.capabilities();
    const after = clock();
    return [
      fine('gallery', `The gallery at ${gallery} answers (version ${plain(version)}).`),
      checkClock(before, after, now),
      await checkSignIn(connection, after)
    ];
  } catch (error) {
    const { sentence } = sentenceOf(told(error, gallery));
    const down = error instanceof VitrineError && error.code === 'gallery-unreachable';
    const next = down
      ? 'Start it with vitrine serve, or name another one with --server.'
      : sentenceOf(told(error, gallery)).next;
    return [mend('gallery', sentence, next)];
  }
}
