import type { Storage } from './model.js';

/** What is stored, counted by whoever stores it; for the gallery itself, not for a caller. */
export interface UpkeepReader {
  storage(): Promise<Storage>;
}
