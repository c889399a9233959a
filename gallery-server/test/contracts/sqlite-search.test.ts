import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { searchContract } from './search.contract.js';

searchContract(dataDir => openSqliteStore({ dataDir }));
