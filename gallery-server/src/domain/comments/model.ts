/** One thing that somebody said, as a reader of the version sees it. */
export interface Comment {
  id: string;
  /** Name of who said it, as readers see names. */
  by: string;
  /** The caller's own. */
  own: boolean;
  mayDelete: boolean;
  at: number;
  editedAt: number | null;
  /** '' for one that was deleted. */
  text: string;
  deleted: boolean;
  /** Words in the text that mention somebody, each with its `@`. */
  mentions: string[];
}

/** What is said about one cell, or one output, of a fixed version. */
export interface Thread {
  /** Id of its first comment. */
  id: string;
  /** Index over all cells. */
  cell: number;
  /** Index of an output as the page shows them; null for the cell itself. */
  output: number | null;
  resolved: { by: string; at: number } | null;
  /** The first, then its answers. */
  comments: Comment[];
}

/** Threads of another version of the same notebook. */
export interface OtherThreads {
  number: number;
  open: number;
  resolved: number;
}

/** Longest comment, in characters. */
export const COMMENT_LIMIT = 4000;
/** Most comments of one version; those that were deleted don't count. */
export const COMMENTS_LIMIT = 1000;
/** Most comments of one account within the time below, in milliseconds. */
export const COMMENTS_RATE = 30;
export const COMMENTS_RATE_TIME = 600_000;
/** Most people whom one comment mentions; further ones stay words. */
export const MENTIONS_LIMIT = 10;
