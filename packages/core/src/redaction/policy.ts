import { sha256Hex } from '../hash/index.js';
import { canonicalJson } from '../notebook/json/write.js';
import type { Json } from '../notebook/json/json.js';
import type { Family } from './detect/model.js';
import type { PlaceholderType } from './placeholders.js';

export type Profile = 'open' | 'balanced' | 'strict';

/** A pattern of an administrator's own, in the linear subset. */
export interface OwnPattern {
  /** Lower-case letters, digits and hyphens; shown in the report. */
  id: string;
  pattern: string;
  /** What the placeholder says; `SECRET` where nothing is said. */
  type?: PlaceholderType;
  ignoreCase?: boolean;
}

/** Who may let out an output that the level hides, each saying yes to less than the one before. */
export const releasers = ['author', 'another', 'nobody'] as const;
export type Releaser = (typeof releasers)[number];

/** The rules of a space. Every value of it is part of its hash. */
export interface Policy {
  format: 1;
  name: string;
  /** Counted up by whoever changes it; 1 where nothing is said. */
  version?: number;
  profile: Profile;
  /** Looked for besides those of the profile. */
  families?: Family[];
  patterns?: OwnPattern[];
  /** Names of projects, sites, products: removed wherever they stand as whole words. */
  words?: string[];
  /** People other than the author who have to agree before others may read; none where nothing is said. */
  approvals?: number;
  /** Who may let out an output that the level hides; nobody where nothing is said and the level hides some. */
  releases?: Releaser;
  /** Whether the identity of a data file can be told by whoever has the file; plain where nothing is said. */
  identities?: 'plain' | 'keyed';
  /** Whether pictures made of pixels leave, which nothing here can look into; kept where nothing is said. */
  pictures?: 'kept' | 'hidden';
  /** Whether figures that need scripts are drawn for readers; where nothing is said, unless the level hides all outputs. */
  interactive?: 'allowed' | 'off';
  /** Administrators who have to agree before the rules become looser; one where nothing is said. */
  loosenedBy?: number;
}

/** The engine's own version and that of the canonical form; both stand in `GET /capabilities`. */
export const ENGINE = { version: '0.2', canonical: 1 } as const;

const policy = (name: string, profile: Profile): Policy => ({ format: 1, name, profile });

/** The policies a gallery starts with, one for each kind of space and one for regulated teams. */
export const policies = {
  personal: policy('Personal', 'balanced'),
  team: policy('Team', 'balanced'),
  public: policy('Public', 'balanced'),
  regulated: {
    ...policy('Regulated', 'strict'),
    approvals: 1,
    releases: 'another',
    identities: 'keyed',
    loosenedBy: 2
  }
} as const satisfies Record<string, Policy>;

const FIELDS = [
  'format',
  'name',
  'version',
  'profile',
  'families',
  'patterns',
  'words',
  'approvals',
  'releases',
  'identities',
  'pictures',
  'interactive',
  'loosenedBy'
] as const satisfies readonly (keyof Policy)[];

/** A policy's one text, as it is stored and hashed. What isn't said isn't part of it. */
export function policyText(given: Policy): string {
  const said = FIELDS.filter(name => given[name] !== undefined);
  return canonicalJson(Object.fromEntries(said.map(name => [name, given[name] as Json])));
}

/** What decisions bind to when they say which rules were in force. */
export function policyHash(given: Policy): string {
  return sha256Hex(policyText(given));
}
