import { catalogue, isErrorCode } from './catalogue.js';
import type { ErrorCode } from './catalogue.js';
import { english, type Trans } from '../words/trans.js';
import type { Params } from './entry.js';
import { placesFrom } from './places.js';
import type { FoundPlace } from './places.js';

export { catalogue, isErrorCode } from './catalogue.js';
export type { ErrorCode } from './catalogue.js';
export type { CatalogueEntry, Params } from './entry.js';
export { MOST_PLACES } from './places.js';
export type { FoundPlace } from './places.js';

/** A failure that a person can be told about. */
export class VitrineError extends Error {
  readonly code: ErrorCode;
  readonly params: Params;
  readonly status: number;
  readonly sentence: string;
  readonly next: string;
  /** Where it was found in what was sent; empty where there is nothing to point at. */
  readonly places: readonly FoundPlace[];

  constructor(code: ErrorCode, params: Params = {}, options?: { cause?: unknown; places?: readonly FoundPlace[] }) {
    const { status, sentence, next } = catalogue[code];
    super(sentence(english, params), options);
    this.name = 'VitrineError';
    this.code = code;
    this.params = params;
    this.status = status;
    this.sentence = this.message;
    this.next = next(english, params);
    this.places = options?.places ?? [];
  }
}

/** A failure on the wire: application/problem+json. */
export interface Problem {
  code: ErrorCode;
  status: number;
  sentence: string;
  next: string;
  params: Params;
  places?: readonly FoundPlace[];
}

/**
 * Any thrown thing as a problem. What isn't ours tells nothing but that it happened. An error carries English, for
 * logs and the wire; a screen in another language says it again by its code and its values.
 */
export function problemOf(error: unknown, trans: Trans = english): Problem {
  const { code, status, params, places } = error instanceof VitrineError ? error : new VitrineError('internal');
  const { sentence, next } = catalogue[code];
  const problem = { code, status, sentence: sentence(trans, params), next: next(trans, params), params };
  return places.length === 0 ? problem : { ...problem, places };
}

/** A problem from the wire as an error; the sentences are our own, never the sender's. */
export function errorOf(problem: Problem): VitrineError {
  return isErrorCode(problem.code)
    ? new VitrineError(problem.code, plainParams(problem.params), { places: placesFrom(problem.places) })
    : new VitrineError('internal');
}

function plainParams(params: unknown): Params {
  const plain: Record<string, string | number | boolean | null> = {};
  if (typeof params === 'object' && params !== null) {
    for (const [name, value] of Object.entries(params)) {
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        plain[name] = typeof value === 'string' ? value.slice(0, 200) : value;
      }
    }
  }
  return plain;
}
