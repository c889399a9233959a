/** One file of a snapshot's tree; always text, always UTF-8. */
export interface SnapshotFile {
  path: string;
  text: string;
}

/** What a person wrote or accepted about a version; every field is published. */
export interface PublishedFields {
  title: string;
  question: string;
  answer: string;
  description: string;
  tags: string[];
  /** "What's new", for a version after the first. */
  note: string;
  fileName: string;
}

/** Where a fork came from; it survives a rename because it lives in the notebook. */
export interface Origin {
  entry: string;
  version: number;
  contentId: string;
  commit: string;
}

/** The gallery entry that a local notebook was last published to. */
export interface EntryLink extends Origin {
  gallery: string;
}

/** Who a commit names; handed out by the gallery, never chosen by a client. */
export interface Signature {
  name: string;
  email: string;
}

/**
 * What browser and gallery must agree on before a commit can be made.
 * `parent` is the commit the new one stands on, `null` for a root commit.
 */
export interface Preparation {
  ticket: string;
  space: string;
  entry: string | null;
  author: Signature;
  committer: Signature;
  /** Seconds since 1970, the gallery's clock, +0000. */
  time: number;
  parent: string | null;
  origin: Origin | null;
  policyHash: string;
  engine: string;
}

/** A redacted notebook with its manifest, as one git commit. */
export interface Snapshot {
  files: SnapshotFile[];
  fields: PublishedFields;
  contentId: string;
  tree: string;
  commit: string;
}
