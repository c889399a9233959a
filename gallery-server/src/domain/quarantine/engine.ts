import { ENGINE } from '@vitrine/core/redaction';

/**
 * What a check of a stored version is known by: the engine's version and its built code. Another name
 * means that the version has to be looked at again.
 */
export const engineName = (bundle: string | null): string =>
  bundle === null ? ENGINE.version : `${ENGINE.version}+${bundle.slice(0, 16)}`;
