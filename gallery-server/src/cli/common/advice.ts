import { VitrineError } from '@vitrine/core/errors';
import type { ErrorCode } from '@vitrine/core/errors';
import { Stop, exitCodes } from './stop.js';

type Advice = (error: VitrineError, gallery: string) => { sentence?: string; next: string };

const signIn: Advice = (_error, gallery) => ({ next: `Run: vitrine login --server ${gallery}` });

/** Where the way on is another one at a command line than in a window. */
const advice: Partial<Record<ErrorCode, Advice>> = {
  'sign-in-needed': signIn,
  'sign-in-expired': (error, gallery) => ({
    sentence: 'Your sign-in has expired.',
    next: signIn(error, gallery).next
  }),
  'gallery-unreachable': (_error, gallery) => ({
    sentence: `The gallery at ${gallery} can't be reached. Nothing was sent.`,
    next: 'vitrine doctor says what is wrong.'
  }),
  'gallery-slow': (_error, gallery) => ({
    sentence: `The gallery at ${gallery} didn't answer in time.`,
    next: 'Run the command again; the same thing is never published twice.'
  }),
  'gallery-certificate': (_error, gallery) => ({
    sentence: `This computer doesn't trust the certificate of ${gallery}. Nothing was sent.`,
    next: "Put your organisation's certificate into a file and name it in NODE_EXTRA_CA_CERTS."
  }),
  'not-redacted': () => ({
    next: 'Take it out at the places named, or bring vitrine to the version of the gallery, then publish again.'
  }),
  'version-conflict': () => ({
    next: 'Add --on-top to publish a version on top of it, or --as-new for a notebook of its own.'
  }),
  'title-missing': () => ({ sentence: 'A title is missing. Nothing was sent.', next: 'Add --title "..."' }),
  'field-too-long': error => ({ next: `Give a shorter one with --${String(error.params['field'] ?? 'title')}.` }),
  'reason-missing': () => ({ next: 'Add --reason "one sentence for readers".' }),
  'file-exists': () => ({ next: 'Name another folder with --to.' })
};

/** A gallery's refusal in the words of the command line; the code and its exit code stay. */
export class Told extends VitrineError {
  constructor(
    error: VitrineError,
    readonly words: { sentence: string; next: string }
  ) {
    super(error.code, error.params, { cause: error, places: error.places });
  }
}

/** Adds what to do at a command line. Whatever is not a refusal of ours stays as it is. */
export function told(error: unknown, gallery: string): unknown {
  if (!(error instanceof VitrineError) || error instanceof Told) {
    return error;
  }
  const words = advice[error.code]?.(error, gallery);
  return words === undefined
    ? error
    : new Told(error, { sentence: words.sentence ?? error.sentence, next: words.next });
}

/** Runs what talks to a gallery; its refusals come out in the words of the command line. */
export async function talking<T>(gallery: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw told(error, gallery);
  }
}

/** The sentence of anything that was thrown, for a list of what failed. */
export function sentenceOf(error: unknown): { code: string; sentence: string; next: string } {
  if (error instanceof Told) {
    return { code: error.code, ...error.words };
  }
  if (error instanceof Stop) {
    const { sentence, next } = error;
    return { code: error.exitCode === exitCodes.usage ? 'usage' : 'stopped', sentence, next };
  }
  const { code, sentence, next } = error instanceof VitrineError ? error : new VitrineError('internal');
  return { code, sentence, next };
}
