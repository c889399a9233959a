import type { Family } from '../redaction/detect/model.js';
import { familiesOf } from '../redaction/families.js';
import { releasers } from '../redaction/policy.js';
import type { Policy, Profile, Releaser } from '../redaction/policy.js';
import { isInteractive, lookedFor, meaningOf, rankOf, releaseOf } from '../redaction/strictest.js';
import { removalSentence } from './audience.js';
import { english, type Trans } from './trans.js';
import { count } from './words.js';

/** What may be told of a policy to whoever sees where it holds: its own words and patterns are counts. */
export interface PolicyFacts {
  name: string;
  version: number;
  profile: Profile;
  /** Looked for besides those of the level. */
  families: Family[];
  patterns: number;
  words: number;
  approvals: number;
  releases: Releaser;
  keyed: boolean;
  picturesHidden: boolean;
  /** Whether figures that need scripts are drawn for readers. */
  interactive: boolean;
  loosenedBy: number;
}

/** A policy without the words that it removes. */
export function policyFacts(policy: Policy): PolicyFacts {
  const { name, version = 1, profile, patterns = [], words = [], approvals = 0, loosenedBy = 1 } = policy;
  return {
    name,
    version,
    profile,
    families: [...lookedFor(policy)].filter(family => !familiesOf[profile].includes(family)),
    patterns: patterns.length,
    words: words.length,
    approvals,
    releases: releasers[releaseOf(policy)] ?? 'nobody',
    keyed: policy.identities === 'keyed',
    picturesHidden: policy.pictures === 'hidden',
    interactive: isInteractive(policy),
    loosenedBy
  };
}

function releaseSentence(releases: Releaser, trans: Trans): string {
  switch (releases) {
    case 'author':
      return trans.__('The author may let a hidden output out, with a reason that is kept');
    case 'another':
      return trans.__('Somebody other than the author may let a hidden output out, with a reason that is kept');
    case 'nobody':
      return trans.__('Nobody may let a hidden output out');
  }
}

function interactiveSentence(interactive: boolean, trans: Trans): string {
  return interactive
    ? trans.__('Figures that need scripts are drawn for readers')
    : trans.__("Figures that need scripts aren't drawn for readers");
}

function familySentence(family: Family, trans: Trans): string {
  switch (family) {
    case 'secret':
      return trans.__('Secrets are removed');
    case 'personal':
      return trans.__('Personal data is removed');
    case 'infrastructure':
      return trans.__('Traces of your machines are removed');
    case 'record':
      return trans.__('Values of single rows are removed');
  }
}

function goneSentence(family: Family, trans: Trans): string {
  switch (family) {
    case 'secret':
      return trans.__('Secrets are no longer removed');
    case 'personal':
      return trans.__('Personal data is no longer removed');
    case 'infrastructure':
      return trans.__('Traces of your machines are no longer removed');
    case 'record':
      return trans.__('Values of single rows are no longer removed');
  }
}

/** What a policy does, a sentence each, the most weighty first. */
export function policySentences(facts: PolicyFacts, trans: Trans = english): string[] {
  const { profile, families, patterns, words, approvals, releases, keyed, picturesHidden, interactive, loosenedBy } =
    facts;
  return [
    removalSentence(profile, trans),
    ...families.map(family => familySentence(family, trans)),
    ...(patterns > 0
      ? [
          trans._n(
            '%2 pattern of your own is looked for',
            '%2 patterns of your own are looked for',
            patterns,
            count(patterns)
          )
        ]
      : []),
    ...(words > 0
      ? [
          trans._n(
            '%2 word of your own is removed wherever it stands',
            '%2 words of your own are removed wherever they stand',
            words,
            count(words)
          )
        ]
      : []),
    ...(picturesHidden ? [trans.__('Pictures made of pixels are hidden')] : []),
    // A level that hides all outputs has none to draw, so there it is worth a word where some are.
    ...(interactive === (profile === 'strict') ? [interactiveSentence(interactive, trans)] : []),
    ...(profile === 'strict' || releases !== 'author' ? [releaseSentence(releases, trans)] : []),
    approvals > 0
      ? trans.__('Somebody other than the author has to agree before others may read')
      : trans.__('Others may read as soon as it is published'),
    ...(keyed ? [trans.__("Whoever has a data file can't tell that a notebook read it")] : []),
    loosenedBy > 1
      ? trans.__('Two administrators have to agree before these rules become looser')
      : trans.__('One administrator may make these rules looser')
  ];
}

/** What becomes different from one policy to another, each in one sentence on the side it belongs to. */
export interface PolicyChanges {
  stricter: string[];
  looser: string[];
}

const missingIn = <T>(all: Iterable<T>, held: Iterable<T>): T[] => {
  const set = new Set(held);
  return [...new Set(all)].filter(one => !set.has(one));
};

const meanings = ({ patterns = [] }: Policy): string[] => patterns.map(meaningOf);

/** What of a policy looks for is more than another does, and isn't said by its higher level already. */
function familiesGained(more: Policy, less: Policy): Family[] {
  const byLevel = rankOf(more) > rankOf(less) ? familiesOf[more.profile] : [];
  return missingIn(lookedFor(more), lookedFor(less)).filter(family => !byLevel.includes(family));
}

/**
 * What changes between two policies. Nothing looser means that the second asks for everything the first
 * does; the same holds the other way round.
 */
export function policyChanges(before: Policy, after: Policy, trans: Trans = english): PolicyChanges {
  const stricter: string[] = [];
  const looser: string[] = [];
  const say = (difference: number, up: () => string, down: () => string): void => {
    if (difference !== 0) {
      (difference > 0 ? stricter : looser).push(difference > 0 ? up() : down());
    }
  };
  const level = (): string => removalSentence(after.profile, trans);
  say(rankOf(after) - rankOf(before), level, () => trans.__('%1, and nothing more', level()));
  stricter.push(...familiesGained(after, before).map(family => familySentence(family, trans)));
  looser.push(...familiesGained(before, after).map(family => goneSentence(family, trans)));
  const newPatterns = missingIn(meanings(after), meanings(before)).length;
  const oldPatterns = missingIn(meanings(before), meanings(after)).length;
  const newWords = missingIn(after.words ?? [], before.words ?? []).length;
  const oldWords = missingIn(before.words ?? [], after.words ?? []).length;
  if (newPatterns > 0) {
    stricter.push(
      trans._n(
        '%2 more pattern of your own is looked for',
        '%2 more patterns of your own are looked for',
        newPatterns,
        count(newPatterns)
      )
    );
  }
  if (oldPatterns > 0) {
    looser.push(
      trans._n(
        '%2 pattern of your own is no longer looked for',
        '%2 patterns of your own are no longer looked for',
        oldPatterns,
        count(oldPatterns)
      )
    );
  }
  if (newWords > 0) {
    stricter.push(
      trans._n(
        '%2 more word of your own is removed',
        '%2 more words of your own are removed',
        newWords,
        count(newWords)
      )
    );
  }
  if (oldWords > 0) {
    looser.push(
      trans._n(
        '%2 word of your own is no longer removed',
        '%2 words of your own are no longer removed',
        oldWords,
        count(oldWords)
      )
    );
  }
  say(
    Number(after.pictures === 'hidden') - Number(before.pictures === 'hidden'),
    () => trans.__('Pictures made of pixels are hidden'),
    () => trans.__('Pictures made of pixels are no longer hidden')
  );
  const drawn = (): string => interactiveSentence(isInteractive(after), trans);
  say(Number(isInteractive(before)) - Number(isInteractive(after)), drawn, drawn);
  const released = (): string => releaseSentence(policyFacts(after).releases, trans);
  say(releaseOf(after) - releaseOf(before), released, released);
  say(
    (after.approvals ?? 0) - (before.approvals ?? 0),
    () => trans.__('Somebody other than the author has to agree before others may read'),
    () => trans.__('Nobody has to agree any more before others may read')
  );
  say(
    Number(after.identities === 'keyed') - Number(before.identities === 'keyed'),
    () => trans.__("Whoever has a data file can't tell that a notebook read it"),
    () => trans.__('Whoever has a data file can tell that a notebook read it')
  );
  say(
    (after.loosenedBy ?? 1) - (before.loosenedBy ?? 1),
    () => trans.__('Two administrators have to agree before these rules become looser'),
    () => trans.__('One administrator may make these rules looser')
  );
  return { stricter, looser };
}
