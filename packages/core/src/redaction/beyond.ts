import type { Detector } from './detect/model.js';
import type { Recogniser } from './detect/recogniser.js';
import { infrastructureDetectors } from './infrastructure/index.js';
import { peopleDetectors, peopleRecognisers } from './people/index.js';
import { personalDetectors, personalRecognisers } from './personal/index.js';
import { identifierKinds } from './personal/kinds/index.js';

/* The one way to names, kinds of numbers and traces: only `loadRecognisers` may import this, so that it stays a chunk. */

/** What a pattern tells, besides secrets. */
export const detectors: readonly Detector[] = [...personalDetectors, ...peopleDetectors, ...infrastructureDetectors];

/** What check digits and running text tell. */
export const recognisers: readonly Recogniser[] = [...personalRecognisers, ...peopleRecognisers];

/** Rules of recognisers that have one for each kind of value. */
export const kindRules: readonly string[] = identifierKinds.map(({ id }) => id);
