/** What a role is called on the screen, and what it may do that the one before may not. */
export const roleWords = {
  reader: { name: 'Reader', may: 'Reads, searches and forks what is published here.' },
  editor: { name: 'Editor', may: 'Also publishes here, and withdraws their own notebooks.' },
  reviewer: { name: 'Reviewer', may: 'Also approves or returns what waits for review, if somebody else published it.' },
  administrator: {
    name: 'Administrator',
    may: "Also withdraws anybody's notebooks, invites people, changes members and the name, and reads the record."
  }
} as const;

export type RoleWord = keyof typeof roleWords;

/** Roles, from the one that may least to the one that may most. */
export const roleOrder: readonly RoleWord[] = ['reader', 'editor', 'reviewer', 'administrator'];
