import type { Detector, Family } from './detect/model.js';
import { patternRecogniser } from './detect/recogniser.js';
import type { Recogniser } from './detect/recogniser.js';
import { familiesOf } from './families.js';
import { ownRecognisers } from './own.js';
import { pictureRecogniser } from './pictures.js';
import { policyHash } from './policy.js';
import type { Policy, Profile } from './policy.js';
import { createScanner } from './scan.js';
import type { Scanner } from './scan.js';
import { secretDetectors } from './secrets/index.js';
import { tableRecogniser } from './tables/index.js';
import { oddRecogniser } from './tables/odd/index.js';
import { readings } from './views/index.js';

export { familiesOf };

type Beyond = typeof import('./beyond.js');
let beyond: Beyond | null = null;

const wantedBy = ({ profile, families = [] }: Pick<Policy, 'profile' | 'families'>): Family[] => [
  ...new Set([...familiesOf[profile], ...families])
];
const goesBeyond = (families: readonly Family[]): boolean => families.some(family => family !== 'secret');

/**
 * Fetches what a policy looks for besides secrets; everything where no policy is named. Names, kinds of
 * numbers and traces are large and lie in a chunk of their own, so whoever scans awaits this once before.
 * A scanner that was not made ready refuses to look, so nothing is let through by forgetting it.
 */
export async function loadRecognisers(
  policy: Pick<Policy, 'profile' | 'families'> = { profile: 'strict' }
): Promise<void> {
  if (goesBeyond(wantedBy(policy))) {
    beyond ??= await import('./beyond.js');
  }
}

function loaded(families: readonly Family[]): Pick<Beyond, 'detectors' | 'recognisers' | 'kindRules'> {
  if (!goesBeyond(families)) {
    return { detectors: [], recognisers: [], kindRules: [] };
  }
  if (beyond === null) {
    throw new Error('loadRecognisers was not awaited');
  }
  return beyond;
}

/** The detectors of some families; for the bench and the guard of their speed too. */
export function detectorsOf(wanted: readonly Family[]): Detector[] {
  const families = new Set(wanted);
  return [...secretDetectors, ...loaded(wanted).detectors].filter(({ family }) => families.has(family));
}

/** Rules that no detector of a list brings along, by what they find. */
const OTHER_RULES = [
  ...['allow-list', 'seen-elsewhere', 'not-looked-into', 'out-of-place', 'own-words'],
  ...['table-delimited', 'table-frame', 'table-grid', 'table-html', 'table-insert', 'table-records', 'table-series'],
  ...['table-yaml', 'ipv6', 'name', 'signed-with', 'message-field']
];

/** The name of every rule that a report under a policy can tell; a closed list, so that a name can't be content. */
export function rulesOf({ patterns = [] }: Policy): ReadonlySet<string> {
  const all: readonly Family[] = ['secret', 'personal', 'infrastructure', 'record'];
  return new Set([
    ...OTHER_RULES,
    ...detectorsOf(all).map(({ id }) => id),
    ...loaded(all).kindRules,
    ...patterns.map(({ id }) => `own-${id}`)
  ]);
}

/** What finds the families that are wanted, patterns first. */
export function recognisersOf(wanted: readonly Family[]): Recogniser[] {
  const found = [patternRecogniser('patterns', detectorsOf(wanted)), tableRecogniser(wanted), oddRecogniser(wanted)];
  const harmless = loaded(wanted).recognisers.map(one => ({ ...one, harmless: true }));
  return wanted.includes('personal') ? [...found, ...harmless] : found;
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
  const { profile, patterns = [], words = [], pictures = 'kept' } = policy;
  const wanted = wantedBy(policy);
  const plain = patterns.length + words.length === 0 && pictures === 'kept';
  if (plain && wanted.length === familiesOf[profile].length) {
    return scannerOf(profile);
  }
  const hash = policyHash(policy);
  let scanner = own.get(hash);
  if (scanner === undefined) {
    if (own.size >= MOST_KEPT) {
      own.clear();
    }
    const seen = pictures === 'hidden' ? [pictureRecogniser] : [];
    const recognisers = [...recognisersOf(wanted), ...ownRecognisers(policy), ...seen];
    scanner = createScanner({ recognisers, readings });
    own.set(hash, scanner);
  }
  return scanner;
}
