import type { Detector } from '../detect/model.js';
import { providers } from './providers.js';

/** Everything that opens a door: tokens, keys, passwords. */
export const secretDetectors: readonly Detector[] = [...providers];
