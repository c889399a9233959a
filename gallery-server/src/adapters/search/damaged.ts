/** The file is no index that can be used; it is derived, so a new one is made in its place. */
export class IndexDamaged extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`The search index can't be used: ${why}`, options);
    this.name = 'IndexDamaged';
  }
}

/** SQLite's codes for a page that is not what it should be, and for a file that is no database. */
const DAMAGED_CODES = new Set([11, 26]);

/** Calls `work`; what SQLite says of a broken file becomes an `IndexDamaged`. */
export function noticingDamage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    if (DAMAGED_CODES.has(code)) {
      throw new IndexDamaged('SQLite finds it broken', { cause: error });
    }
    throw error;
  }
}
