import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { entriesContract } from './entries.contract.js';
import { erasureContract } from './erasure.contract.js';
import { snapshotsContract } from './snapshots.contract.js';

const open = (dataDir: string) => openSqliteStore({ dataDir });

snapshotsContract(open);
entriesContract(open);
erasureContract(open);
