/** `npm run build`: types, gallery pages and extension, out of what is installed. */
import { buildSteps } from './lib/compile.mjs';
import { withLock } from './lib/lock.mjs';
import { asCommand } from './lib/prepare.mjs';
import { workThrough } from './lib/steps.mjs';

await asCommand(() => withLock(() => workThrough(buildSteps)));
