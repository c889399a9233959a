import type { Family } from './detect/model.js';
import { patternRecogniser } from './detect/recogniser.js';
import type { Recogniser } from './detect/recogniser.js';
import { infrastructureDetectors } from './infrastructure/index.js';
import { peopleDetectors, peopleRecognisers } from './people/index.js';
import { personalDetectors, personalRecognisers } from './personal/index.js';
import type { Profile } from './policy.js';
import { createScanner } from './scan.js';
import type { Scanner } from './scan.js';
import { secretDetectors } from './secrets/index.js';
import { tableRecognisers } from './tables/index.js';
import { readings } from './views/index.js';

/** What each profile looks for. */
export const familiesOf: Readonly<Record<Profile, readonly Family[]>> = {
  open: ['secret'],
  balanced: ['secret', 'personal', 'infrastructure'],
  strict: ['secret', 'personal', 'infrastructure', 'record']
};

function recognisersOf(profile: Profile): Recogniser[] {
  const families = new Set(familiesOf[profile]);
  const detectors = [...secretDetectors, ...personalDetectors, ...peopleDetectors, ...infrastructureDetectors];
  const patterns = patternRecogniser(
    'patterns',
    detectors.filter(detector => families.has(detector.family))
  );
  return families.has('personal')
    ? [patterns, ...personalRecognisers, ...tableRecognisers, ...peopleRecognisers]
    : [patterns];
}

const made = new Map<Profile, Scanner>();

/** The scanner of a profile, put together when it is first asked for. */
export function scannerOf(profile: Profile): Scanner {
  let scanner = made.get(profile);
  if (scanner === undefined) {
    scanner = createScanner({ recognisers: recognisersOf(profile), readings });
    made.set(profile, scanner);
  }
  return scanner;
}
