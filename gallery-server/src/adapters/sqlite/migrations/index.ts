import { ground } from './0001-ground.js';
import { invitations } from './0002-invitations.js';
import { outputs } from './0003-outputs.js';
import { policies } from './0004-policies.js';
import { receipts } from './0005-receipts.js';
import { quarantine } from './0006-quarantine.js';
import { reviews } from './0007-reviews.js';
import { erasure } from './0008-erasure.js';
import { formerMembers } from './0009-former-members.js';
import { talk } from './0010-talk.js';
import { rendered } from './0011-rendered.js';
import { frames } from './0012-frames.js';
import { searchApart } from './0013-search-apart.js';
import type { Migration } from './migration.js';

/** Every step since the first. A step that was released is never edited. */
export const migrations: readonly Migration[] = [
  ground,
  invitations,
  outputs,
  policies,
  receipts,
  quarantine,
  reviews,
  erasure,
  formerMembers,
  talk,
  rendered,
  frames,
  searchApart
];
