import type { VersionContent } from '../entries/model.js';

/** What a decision is about. It holds as long as all of it is what is there. */
export interface Seen {
  contentId: string;
  space: string;
  label: string;
  /** Hash of the rules that hold in the space. */
  policyHash: string;
  /** SHA-256 of the receipt; null for a version that has none. */
  receipt: string | null;
}

/** What somebody else than the author has to say yes to. */
export interface Asked {
  approval: boolean;
  /** Outputs that the level hides and the author lets out. */
  releases: number;
}

export type Decision = 'approved' | 'returned';

/** What a reviewer says: about one cell, or with `cell: null` about all of it. */
export interface ReviewNote {
  cell: number | null;
  text: string;
}

/** A decision as whoever may read the version sees it. */
export interface Review {
  decision: Decision;
  by: string;
  at: number;
  notes: ReviewNote[];
  /** True where what it was bound to has changed since. */
  void: boolean;
}

/** How a version stands that others couldn't read at once. */
export interface ReviewStanding {
  /**
   * `replaced`: a newer version took its place in the queue; `moved`: it went to where nobody is asked before anybody
   * agreed; `unasked`: it never had to wait.
   */
  state: 'waiting' | 'approved' | 'returned' | 'replaced' | 'moved' | 'withdrawn' | 'unasked';
  since: number;
  spaceName: string;
  /** The version that readers have meanwhile; null where they have none. */
  shown: number | null;
  /** The newest decision about it. */
  review: Review | null;
}

/** A version that waits, as those who decide see it in their queue. */
export interface WaitingVersion {
  entry: string;
  number: number;
  title: string;
  authorName: string;
  space: string;
  spaceName: string;
  since: number;
  asked: Asked;
  /** Values that were removed, as the author's computer counted them. */
  removed: number;
  hiddenOutputs: number;
  /** What a decision would be about. */
  seen: Seen;
  /** False where the caller had a hand in it. */
  mayDecide: boolean;
}

/** A version of the caller's own that waits or came back. */
export interface OwnWaiting {
  entry: string;
  number: number;
  title: string;
  spaceName: string;
  state: 'waiting' | 'returned';
  since: number;
  /** Cells with a note; null stands for a note about all of it. */
  cells: (number | null)[];
}

/** An output that an author lets out, with the reason. */
export interface ReleasedOutput {
  cell: number;
  output: number;
  reason: string;
}

/** Everything that a reviewer decides by. */
export interface ReviewView {
  version: VersionContent;
  html: string;
  /** The newest version before it that readers have; null for a first version. */
  before: { number: number; notebook: string; html: string } | null;
  seen: Seen;
  asked: Asked;
  standing: ReviewStanding;
  /** Decisions about earlier versions since then, the newest first. */
  earlier: (Review & { number: number })[];
  /** Items that the caller opened. */
  looked: string[];
  mayDecide: boolean;
  /** The signed receipt as it is stored. */
  receipt: string | null;
}
