import { familiesOf } from './families.js';
import type { Family } from './detect/model.js';
import { policyText, releasers } from './policy.js';
import type { OwnPattern, Policy, Profile, Releaser } from './policy.js';

const PROFILES = ['open', 'balanced', 'strict'] as const satisfies readonly Profile[];

/** How much a level removes, beside other levels. */
export const rankOf = ({ profile }: Policy): number => PROFILES.indexOf(profile);
/** A level that hides no outputs has nothing to let out, so it forbids no other policy to. */
const unsaidOf = (profile: Profile): Releaser => (profile === 'strict' ? 'nobody' : 'author');
/** How few may let an output out. */
export const releaseOf = ({ profile, releases }: Policy): number => releasers.indexOf(releases ?? unsaidOf(profile));

/** A level that hides all outputs has no figures to draw, so unsaid it draws none. */
const drawsUnsaid = (profile: Profile): boolean => profile !== 'strict';
/** Whether figures that need scripts are drawn for readers, each in a frame of its own. */
export const isInteractive = ({ profile, interactive }: Policy): boolean =>
  interactive === undefined ? drawsUnsaid(profile) : interactive === 'allowed';

/** What two patterns of one id have to share to be one pattern. */
export const meaningOf = ({ pattern, type, ignoreCase }: OwnPattern): string =>
  JSON.stringify([pattern, type ?? 'SECRET', ignoreCase === true]);

/** Everything a policy looks for by itself, whether its level does or it asks for more. */
export const lookedFor = ({ profile, families = [] }: Policy): ReadonlySet<Family> =>
  new Set<Family>([...familiesOf[profile], ...families]);

const holds = <T>(all: Iterable<T>, wanted: Iterable<T>): boolean => {
  const set = new Set(all);
  return [...wanted].every(one => set.has(one));
};

/** Whether nothing that `other` asks for is missing in `policy`. What they are called doesn't count. */
export function isAtLeastAsStrict(policy: Policy, other: Policy): boolean {
  return (
    rankOf(policy) >= rankOf(other) &&
    holds(lookedFor(policy), lookedFor(other)) &&
    holds((policy.patterns ?? []).map(meaningOf), (other.patterns ?? []).map(meaningOf)) &&
    holds(policy.words ?? [], other.words ?? []) &&
    (policy.approvals ?? 0) >= (other.approvals ?? 0) &&
    releaseOf(policy) >= releaseOf(other) &&
    (policy.identities === 'keyed' || other.identities !== 'keyed') &&
    (policy.pictures === 'hidden' || other.pictures !== 'hidden') &&
    (!isInteractive(policy) || isInteractive(other)) &&
    (policy.loosenedBy ?? 1) >= (other.loosenedBy ?? 1)
  );
}

/** One list of patterns; an id that two patterns share is counted on. */
function patternsOf(policies: readonly Policy[]): OwnPattern[] {
  const byMeaning = new Map<string, OwnPattern>();
  const ids = new Set<string>();
  for (const pattern of policies.flatMap(({ patterns = [] }) => patterns)) {
    const meaning = meaningOf(pattern);
    if (!byMeaning.has(meaning)) {
      let id = pattern.id;
      for (let n = 2; ids.has(id); n++) {
        id = `${pattern.id.slice(0, 36)}-${n}`;
      }
      ids.add(id);
      byMeaning.set(meaning, { ...pattern, id });
    }
  }
  return [...byMeaning.values()];
}

function joined(first: Policy, policies: readonly Policy[]): Policy {
  const profile = PROFILES[Math.max(...policies.map(rankOf))] ?? 'strict';
  const families = [...new Set(policies.flatMap(policy => [...lookedFor(policy)]))]
    .filter(family => !familiesOf[profile].includes(family))
    .sort();
  const patterns = patternsOf(policies);
  const words = [...new Set(policies.flatMap(policy => policy.words ?? []))].sort();
  const approvals = Math.max(...policies.map(policy => policy.approvals ?? 0));
  const releases = releasers[Math.max(...policies.map(releaseOf))] ?? 'nobody';
  const drawn = policies.every(isInteractive);
  const loosenedBy = Math.max(...policies.map(policy => policy.loosenedBy ?? 1));
  return {
    format: 1,
    name: first.name,
    ...(first.version === undefined ? {} : { version: first.version }),
    profile,
    ...(families.length > 0 ? { families } : {}),
    ...(patterns.length > 0 ? { patterns } : {}),
    ...(words.length > 0 ? { words } : {}),
    ...(approvals > 0 ? { approvals } : {}),
    ...(releases === unsaidOf(profile) ? {} : { releases }),
    ...(policies.some(policy => policy.identities === 'keyed') ? { identities: 'keyed' as const } : {}),
    ...(policies.some(policy => policy.pictures === 'hidden') ? { pictures: 'hidden' as const } : {}),
    ...(drawn === drawsUnsaid(profile) ? {} : { interactive: drawn ? ('allowed' as const) : ('off' as const) }),
    ...(loosenedBy > 1 ? { loosenedBy } : {})
  };
}

/**
 * The rules that hold where several do: the space's own first, then those of its label and of the
 * gallery. Where the first asks for everything already it stays the document that it is, so that its
 * hash does; else a document is made that is the same for the same policies.
 */
export function strictest(first: Policy, ...others: readonly Policy[]): Policy {
  if (others.every(other => isAtLeastAsStrict(first, other))) {
    return first;
  }
  const inOrder = [...others].sort((a, b) => (policyText(a) < policyText(b) ? -1 : 1));
  return joined(first, [first, ...inOrder]);
}
