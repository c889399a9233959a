import type { Policy } from '@vitrine/core/redaction';
import type { PolicyFacts } from '@vitrine/core/words';
import type { SpaceKind } from '../spaces/model.js';

/** Rules as a document and by what decisions bind to. */
export interface Rules {
  hash: string;
  policy: Policy;
}

/** What may be told of rules to whoever sees where they hold. */
export interface RulesInBrief extends PolicyFacts {
  hash: string;
}

/** One version of a policy, with where it holds. It never changes; a change makes the next one. */
export interface PolicyVersion extends RulesInBrief {
  number: number;
  /** Name of whoever wrote it; null for what the product brings. */
  writtenBy: string | null;
  writtenAt: number;
  /** Spaces and labels that chose it, whether it is the floor, and stored versions that were checked by it. */
  used: { spaces: number; labels: string[]; floor: boolean; versions: number };
}

/** A policy by its name, with its versions, the newest first. */
export interface PolicySeries {
  id: string;
  name: string;
  versions: PolicyVersion[];
}

/** A word on a space that brings rules of its own. */
export interface Label {
  name: string;
  rules: RulesInBrief;
  spaces: number;
}

/** What holds in a space and where it comes from. */
export interface SpaceRules {
  own: RulesInBrief;
  label: { name: string; rules: RulesInBrief | null };
  floor: RulesInBrief | null;
  effective: Rules;
}

/** A change of what holds: in a space, under a label, or in the whole gallery. `null` takes the rules away. */
export type PolicyWish =
  | { kind: 'space'; space: string; policyHash: string; label: string }
  | { kind: 'label'; label: string; policyHash: string | null }
  | { kind: 'floor'; policyHash: string | null };

/** A space that a change touches, as the caller may see it. */
export interface TouchedSpace {
  id: string;
  name: string;
  kind: SpaceKind;
  /** Notebooks in it that others can read or that wait. */
  notebooks: number;
  /** Some of those that the caller may read. */
  readable: { entry: string; title: string }[];
}

/** Spaces in which the same becomes different. */
export interface ChangeOfRules {
  before: Policy;
  after: Policy;
  spaces: TouchedSpace[];
  /** Spaces that the caller may not know of are counted alone. */
  others: { spaces: number; notebooks: number };
  /** Versions that others could read and that will wait for an approval. */
  waiting: number;
}

/** What a change would do, and what it was worked out from. */
export interface Consequences {
  /** Sent back with the change, so that nothing else is changed than what was looked at. */
  base: string;
  /** Whether a second administrator has to agree. */
  second: boolean;
  groups: ChangeOfRules[];
}

export type ProposalState = 'open' | 'agreed' | 'declined' | 'withdrawn' | 'lapsed';

/** A loosening that waits for a second administrator, or did. */
export interface Proposal {
  id: string;
  wish: PolicyWish;
  state: ProposalState;
  /** Name of the space or the label it is about; '' for the floor. */
  about: string;
  /** The policy that is wished for; null where rules are taken away. */
  rules: RulesInBrief | null;
  proposedBy: { id: string; name: string };
  proposedAt: number;
  decidedBy: string | null;
  decidedAt: number | null;
}

/** Where a change ended: done at once, or proposed. */
export interface PolicyChanged {
  state: 'done' | 'proposed';
  proposal: string | null;
  /** Spaces in which other rules hold now. */
  spaces: number;
  /** Versions that wait for an approval now. */
  waiting: number;
}
