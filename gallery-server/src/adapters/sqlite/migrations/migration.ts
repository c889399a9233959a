/** One step of the schema; its number is its place in the list. */
export interface Migration {
  name: string;
  sql: string;
}
