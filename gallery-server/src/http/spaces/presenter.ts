import type { Static } from 'typebox';
import type { RulesInBrief } from '../../domain/policies/model.js';
import type { PolicyReader } from '../../domain/policies/ports.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import type { SpaceView as SpaceSchema } from './schema.js';

type Shown = Static<typeof SpaceSchema>;
type Briefs = Pick<PolicyReader, 'briefs'>;

/** Rules that aren't known are shown as the strictest. */
function withRules(space: SpaceView, briefs: readonly RulesInBrief[]): Shown {
  const rules = briefs.find(brief => brief.hash === space.policyHash);
  return { ...space, profile: rules?.profile ?? 'strict', policyName: rules?.name ?? space.policyHash.slice(0, 12) };
}

/** A space with the words of the rules that hold there. */
export async function presentSpace(space: SpaceView, policies: Briefs): Promise<Shown> {
  return withRules(space, await policies.briefs([space.policyHash]));
}

/** The same for several, with one question. */
export async function presentSpaces(spaces: readonly SpaceView[], policies: Briefs): Promise<Shown[]> {
  const briefs = await policies.briefs(spaces.map(space => space.policyHash));
  return spaces.map(space => withRules(space, briefs));
}
