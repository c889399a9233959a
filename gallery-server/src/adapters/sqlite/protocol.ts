import type { ErrorCode } from '@vitrine/core/errors';

/** What a thread is asked: the name of one function and its one argument. */
export interface ThreadRequest {
  id: number;
  name: string;
  argument: unknown;
}

/** What the store itself could not do, as data that crosses a thread. */
export interface ThreadFailure {
  code: ErrorCode;
  params: Readonly<Record<string, string | number | boolean | null>>;
  detail: string;
}

/** What a thread answers; id 0 says whether it could start. */
export type ThreadAnswer = { id: number; ok: true; value: unknown } | { id: number; ok: false; failure: ThreadFailure };

/** A failure of the store that has a code of its own. */
export class StoreFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ThreadFailure['params'] = {}
  ) {
    super(code);
  }
}

const byErrcode: Readonly<Record<number, ErrorCode>> = {
  5: 'database-locked',
  6: 'database-locked',
  13: 'disk-full'
};

function errcodeOf(error: unknown): number | null {
  if (typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number') {
    return error.errcode & 0xff;
  }
  return null;
}

/** Says in the words of the catalogue what SQLite reported. */
export function failureOf(error: unknown): ThreadFailure {
  if (error instanceof StoreFailure) {
    return { code: error.code, params: error.params, detail: error.message };
  }
  const errcode = errcodeOf(error);
  const detail = error instanceof Error ? error.message : 'unknown';
  if (errcode === null) {
    const full = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC';
    return { code: full ? 'disk-full' : 'internal', params: {}, detail };
  }
  return { code: byErrcode[errcode] ?? 'store-unavailable', params: {}, detail };
}
