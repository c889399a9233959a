import type { Reading } from '../scan.js';
import { withoutInvisible } from './invisible.js';

/** Every way a text is read beside the way it is written. */
export const readings: readonly Reading[] = [withoutInvisible];
