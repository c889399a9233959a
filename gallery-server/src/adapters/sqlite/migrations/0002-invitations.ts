import type { Migration } from './migration.js';

/** An invitation can be taken back before it is used, and says for whom it is to whoever made it. */
export const invitations: Migration = {
  name: 'invitations',
  sql: `
ALTER TABLE invitations ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN withdrawn_at INTEGER;
CREATE INDEX invitations_open ON invitations(expires_at) WHERE used_at IS NULL AND withdrawn_at IS NULL;
`
};
