import type { ErrorCode, FoundPlace } from '@vitrine/core/errors';

/** Why a command was refused: a code of the catalogue and values without content. */
export interface Refusal {
  code: ErrorCode;
  params: Readonly<Record<string, string | number | boolean | null>>;
  /** Where in what was sent; left out where there is nothing to point at. */
  places?: readonly FoundPlace[];
}

/** What a whole command ends in. A refusal changed nothing but the audit chain. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** A command that did what it was asked. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A command that was refused. */
export function refused(code: ErrorCode, params: Refusal['params'] = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, params } };
}
