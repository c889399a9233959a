import type { Detector, Family } from './detect/model.js';
import { patternRecogniser } from './detect/recogniser.js';
import type { Recogniser } from './detect/recogniser.js';
import { infrastructureDetectors } from './infrastructure/index.js';
import { peopleDetectors, peopleRecognisers } from './people/index.js';
import { personalDetectors, personalRecognisers } from './personal/index.js';
import { ownRecognisers } from './own.js';
import { policyHash } from './policy.js';
import type { Policy, Profile } from './policy.js';
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

/** Every detector that is data. */
export const allDetectors: readonly Detector[] = [
  ...secretDetectors,
  ...personalDetectors,
  ...peopleDetectors,
  ...infrastructureDetectors
];

/** The detectors of some families; for the bench and the guard of their speed too. */
export function detectorsOf(wanted: readonly Family[]): Detector[] {
  const families = new Set(wanted);
  return allDetectors.filter(detector => families.has(detector.family));
}

function recognisersOf(wanted: readonly Family[]): Recogniser[] {
  const families = new Set(wanted);
  const patterns = patternRecogniser('patterns', detectorsOf(wanted));
  // Tables tell people's columns and amounts apart; which of them count is the profile's business.
  const tables = tableRecognisers.map((one): Recogniser => ({
    id: one.id,
    find: view => one.find(view).filter(({ family }) => families.has(family))
  }));
  return families.has('personal') ? [patterns, ...personalRecognisers, ...tables, ...peopleRecognisers] : [patterns];
}

const made = new Map<Profile, Scanner>();

/** The scanner of a profile, put together when it is first asked for. */
export function scannerOf(profile: Profile): Scanner {
  let scanner = made.get(profile);
  if (scanner === undefined) {
    scanner = createScanner({ recognisers: recognisersOf(familiesOf[profile]), readings });
    made.set(profile, scanner);
  }
  return scanner;
}

/** Scanners of policies that add something of their own to a profile, by the policy's hash. */
const own = new Map<string, Scanner>();
const MOST_KEPT = 16;

/** The scanner of a policy: that of its profile, and what the policy asks for besides. */
export function scannerFor(policy: Policy): Scanner {
  const { profile, families = [], patterns = [], words = [] } = policy;
  const wanted = [...new Set([...familiesOf[profile], ...families])];
  if (patterns.length + words.length === 0 && wanted.length === familiesOf[profile].length) {
    return scannerOf(profile);
  }
  const hash = policyHash(policy);
  let scanner = own.get(hash);
  if (scanner === undefined) {
    if (own.size >= MOST_KEPT) {
      own.clear();
    }
    scanner = createScanner({ recognisers: [...recognisersOf(wanted), ...ownRecognisers(policy)], readings });
    own.set(hash, scanner);
  }
  return scanner;
}
