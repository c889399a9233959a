import { ground } from './0001-ground.js';

/** One step of the schema; its number is its place in the list. */
export interface Migration {
  name: string;
  sql: string;
}

/** Every step since the first. A step that was released is never edited. */
export const migrations: readonly Migration[] = [ground];
