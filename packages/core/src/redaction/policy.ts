import { sha256Hex } from '../hash/index.js';
import { canonicalJson } from '../notebook/json/write.js';

export type Profile = 'open' | 'balanced' | 'strict';

/** The rules of a space. Every value of it is part of its hash. */
export interface Policy {
  format: 1;
  name: string;
  profile: Profile;
}

/** The engine's own version and that of the canonical form; both stand in `GET /capabilities`. */
export const ENGINE = { version: '0.1', canonical: 1 } as const;

const policy = (name: string, profile: Profile): Policy => ({ format: 1, name, profile });

/** The policies a gallery starts with, one for each kind of space and one for regulated teams. */
export const policies = {
  personal: policy('Personal', 'balanced'),
  team: policy('Team', 'balanced'),
  public: policy('Public', 'balanced'),
  regulated: policy('Regulated', 'strict')
} as const;

/** What decisions bind to when they say which rules were in force. */
export function policyHash({ format, name, profile }: Policy): string {
  return sha256Hex(canonicalJson({ format, name, profile }));
}
