import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { policiesContract } from './policies.contract.js';
import { policyChangesContract } from './policy-changes.contract.js';
import { quarantineContract } from './quarantine.contract.js';
import { reviewsContract } from './reviews.contract.js';
import { upkeepContract } from './upkeep.contract.js';

const open = (dataDir: string) => openSqliteStore({ dataDir });

policiesContract(open);
policyChangesContract(open);
reviewsContract(open);
quarantineContract(open);
upkeepContract(open);
