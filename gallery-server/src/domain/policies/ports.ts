import type { Policy } from '@vitrine/core/redaction';
import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type {
  Consequences,
  Label,
  PolicyChanged,
  PolicySeries,
  PolicyWish,
  Proposal,
  ProposalState,
  Rules,
  RulesInBrief,
  SpaceRules
} from './model.js';

export interface WritePolicy extends ActingAs {
  key: string;
  actor: string;
  /** The series that gets its next version; null begins one under the policy's name. */
  series: string | null;
  /** Newest version of the series that was looked at. */
  base: number | null;
  /** Its name and version are the gallery's to say, in a series that is there. */
  policy: Policy;
  now: number;
}

/** Writes about policies; each call is one whole transaction with its audit events. */
export interface PolicyWriter {
  writePolicy(cmd: WritePolicy): Promise<Outcome<{ series: string; number: number; hash: string }>>;
  /** Changes what holds, at once or, where it loosens and two have to agree, as a proposal. */
  changePolicy(
    cmd: ActingAs & { key: string; actor: string; wish: PolicyWish; base: string; now: number }
  ): Promise<Outcome<PolicyChanged>>;
  decideProposal(
    cmd: ActingAs & { actor: string; proposal: string; decision: 'agree' | 'decline' | 'withdraw'; now: number }
  ): Promise<Outcome<{ state: ProposalState; wish: PolicyWish }>>;
}

/** Reads about policies. A whole document is for those who have to follow it or look after it. */
export interface PolicyReader {
  /** The rules that hold in a space, whole, for who may publish there; null for everybody else. */
  effective(caller: Caller, space: string): Promise<Rules | null>;
  /** What may be told of policies to anybody who was handed their hashes; unknown ones are left out. */
  briefs(hashes: readonly string[]): Promise<RulesInBrief[]>;
  /** What a space can be given: for who looks after it, or with null after the gallery. */
  choices(caller: Caller, space: string | null): Promise<Outcome<{ policies: PolicySeries[]; labels: Label[] }>>;
  /** The whole document of a policy that was written, for who looks after the gallery. */
  document(caller: Caller, hash: string): Promise<Outcome<Policy>>;
  floor(caller: Caller): Promise<Outcome<RulesInBrief | null>>;
  /** Where the rules of a space come from, for its members. */
  ofSpace(caller: Caller, space: string): Promise<Outcome<SpaceRules>>;
  consequences(caller: Caller, wish: PolicyWish): Promise<Outcome<Consequences>>;
  /** Open proposals and some that were decided, of a space or, with null, all that the caller looks after. */
  proposals(caller: Caller, space: string | null): Promise<Outcome<Proposal[]>>;
  proposal(caller: Caller, id: string): Promise<Outcome<Proposal>>;
}
