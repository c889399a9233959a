import type { Static } from 'typebox';
import { policyOf } from '../../domain/snapshots/service.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import type { SpaceView as SpaceSchema } from './schema.js';

/** A space with the words of its policy; a policy that isn't known is shown as the strictest. */
export function presentSpace(space: SpaceView): Static<typeof SpaceSchema> {
  const policy = policyOf(space.policyHash);
  return { ...space, profile: policy?.profile ?? 'strict', policyName: policy?.name ?? space.policyHash.slice(0, 12) };
}
