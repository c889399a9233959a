import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { commentsContract } from './comments.contract.js';
import { noticesContract } from './notices.contract.js';
import { regardContract } from './regard.contract.js';

const open = (dataDir: string) => openSqliteStore({ dataDir });

commentsContract(open);
noticesContract(open);
regardContract(open);
