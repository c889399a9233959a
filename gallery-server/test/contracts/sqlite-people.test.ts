import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { auditContract } from './audit.contract.js';
import { formerMemberContract } from './former-member.contract.js';
import { identityContract } from './identity.contract.js';
import { peopleContract } from './people.contract.js';
import { spacesContract } from './spaces.contract.js';

const open = (dataDir: string) => openSqliteStore({ dataDir });

identityContract(open);
peopleContract(open);
spacesContract(open);
auditContract(open);
formerMemberContract(open);
