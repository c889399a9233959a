import type { RateLimits } from './deps.js';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Largest body of each kind of route; stated in the docs and tested at the edge. */
export const bodyLimits = {
  /** Forms and small documents. */
  general: 64 * KIB,
  /** A policy with as many words of its own as one may have. */
  policy: MIB,
  /** A preparation: ids and an origin. */
  prepare: 16 * KIB,
  /** A whole snapshot as JSON. */
  publish: 120 * MIB
} as const;

/** Largest notebook that may be published, as canonical text. */
export const NOTEBOOK_LIMIT = 50 * MIB;

/** Requests per minute and account (or address, without one). */
export const defaultRates: RateLimits = { general: 1200, publish: 12_000, token: 60, signIn: 30 };
