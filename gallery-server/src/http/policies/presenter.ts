import type { Static } from 'typebox';
import type { Policy } from '@vitrine/core/redaction';
import { policyChanges, policyFacts, policySentences } from '@vitrine/core/words';
import type { Consequences, PolicySeries, SpaceRules } from '../../domain/policies/model.js';
import type { ConsequencesAnswer, PolicySeries as SeriesSchema, SpaceRulesAnswer } from './schema.js';

/** A series with what each version does in words; its documents stay here. */
export function presentSeries({ id, name, versions }: PolicySeries): Static<typeof SeriesSchema> {
  return {
    id,
    name,
    versions: versions.map(version => ({ ...version, does: policySentences(version) }))
  };
}

/** What a change would do, with what becomes stricter and looser in words. */
export function presentConsequences({ base, second, groups }: Consequences): Static<typeof ConsequencesAnswer> {
  return {
    base,
    second,
    groups: groups.map(({ before, after, spaces, others, waiting }) => ({
      ...policyChanges(before, after),
      spaces,
      others,
      waiting
    }))
  };
}

/** Where the rules of a space come from; the document itself goes to who has to follow it. */
export function presentSpaceRules(rules: SpaceRules, whole: Policy | null): Static<typeof SpaceRulesAnswer> {
  const { own, label, floor, effective } = rules;
  return {
    own,
    label,
    floor,
    hash: effective.hash,
    does: policySentences(policyFacts(effective.policy)),
    policy: whole
  };
}
