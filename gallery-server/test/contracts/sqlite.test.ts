import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { auditContract } from './audit.contract.js';
import { entriesContract } from './entries.contract.js';
import { erasureContract } from './erasure.contract.js';
import { formerMemberContract } from './former-member.contract.js';
import { identityContract } from './identity.contract.js';
import { peopleContract } from './people.contract.js';
import { policiesContract } from './policies.contract.js';
import { policyChangesContract } from './policy-changes.contract.js';
import { quarantineContract } from './quarantine.contract.js';
import { reviewsContract } from './reviews.contract.js';
import { snapshotsContract } from './snapshots.contract.js';
import { spacesContract } from './spaces.contract.js';

const open = (dataDir: string) => openSqliteStore({ dataDir });

identityContract(open);
peopleContract(open);
spacesContract(open);
policiesContract(open);
policyChangesContract(open);
snapshotsContract(open);
entriesContract(open);
reviewsContract(open);
auditContract(open);
quarantineContract(open);
erasureContract(open);
formerMemberContract(open);
