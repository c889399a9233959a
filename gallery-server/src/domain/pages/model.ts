import type { Origin } from '@vitrine/core/snapshot';
import type { VersionSummary } from '../entries/model.js';
import type { FrameKind } from '../frames/model.js';

/** What was removed how often: "Figure removed" -> 3. */
export interface RemovedLine {
  sentence: string;
  count: number;
}

/** What readers see a strip for, and what a chip; most of it first. */
export interface Removed {
  outputs: readonly RemovedLine[];
  values: readonly RemovedLine[];
}

/** A picture of a notebook, taken out of its page to be sent by itself. */
export interface Figure {
  type: string;
  width: number | null;
  height: number | null;
  data: Uint8Array;
}

/** A figure that a script draws, as it is kept beside its version: its data as one JSON text. */
export interface StoredFrame {
  kind: FrameKind;
  title: string;
  spec: string;
}

/** A notebook as it is cached beside its version: finished but for the addresses of its figures, frames and cells. */
export interface RenderedNotebook {
  /** The cells, page by page; at least one. */
  pages: readonly string[];
  figures: readonly Figure[];
  frames: readonly StoredFrame[];
  /** Number of the figure that stands for the notebook in lists; null where it has none. */
  cover: number | null;
  removed: Removed;
}

/** A version with what stands beside its notebook. */
export interface VersionDetails extends VersionSummary {
  manifest: string;
  origin: Origin | null;
}

/** One page of cells of a version. */
export interface PageOfVersion {
  version: VersionDetails;
  /** Null past the last page. */
  html: string | null;
  pages: number;
  removed: Removed;
  /** Whether the rules that hold where it is let scripts draw figures. */
  interactive: boolean;
}
