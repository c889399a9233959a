/** What a record can be narrowed to. */
export type RecordKind = 'people' | 'spaces' | 'notebooks' | 'policies' | 'sign-ins' | 'record';

/** How the actions of each kind begin. Every action of a chain belongs to one of them. */
export const recordKinds: Readonly<Record<RecordKind, readonly string[]>> = {
  people: ['account.', 'invitation.'],
  spaces: ['space.', 'role.'],
  notebooks: ['version.', 'entry.', 'key.', 'quarantine.', 'review.', 'comment.'],
  policies: ['policy.', 'label.', 'floor.'],
  'sign-ins': ['sign-in', 'grant.', 'device.', 'token', 'password', 'page.'],
  record: ['record.', 'rescan.']
};

/** The kind that a word names; null for every other word. */
export function recordKindOf(word: string): RecordKind | null {
  return Object.keys(recordKinds).find((kind): kind is RecordKind => kind === word) ?? null;
}
