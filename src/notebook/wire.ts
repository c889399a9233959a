import type { Problem } from '@vitrine/core/errors';
import type { Bench } from './bench';

/** What crosses. A commit doesn't: it is as large as the notebook, and a parcel holds it. */
type Method = Exclude<keyof Bench, 'jobs' | 'commit'>;
type Call = { [M in Method]: { id: number; method: M; args: Parameters<Bench[M]> } }[Method];

/** A question to the worker. */
export type Ask = Call;

/** Its answer; errors travel as problems, because an error object loses its class on the way. */
export type Answer = { id: number; value: unknown } | { id: number; problem: Problem };

/** The bench as it looks from the main thread: every call is a promise. */
export type RemoteBench = {
  [M in Method]: (...args: Parameters<Bench[M]>) => Promise<Awaited<ReturnType<Bench[M]>>>;
};
