/** What an account may do inside a space. */
export type Role = 'reader' | 'editor' | 'reviewer' | 'administrator';

export type SpaceKind = 'personal' | 'team' | 'public';

/** Where entries live. Label and policy are columns, because decisions bind to them. */
export interface Space {
  id: string;
  kind: SpaceKind;
  name: string;
  label: string;
  /** Of the rules that hold here: the strictest of the space's own, its label's and the gallery's floor. */
  policyHash: string;
  /** Owner of a personal space. */
  owner: string | null;
}

/** A space as one account sees it. */
export interface SpaceView extends Space {
  role: Role | null;
  /** How many accounts can read what is published there. */
  readers: number;
}

export interface Member {
  account: string;
  displayName: string;
  role: Role;
  since: number;
}
