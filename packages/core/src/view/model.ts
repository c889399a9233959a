import type { OutputState } from '../redaction/choices.js';
import type { HiddenKind } from '../words/hidden.js';

/** A strip where an output was. */
export interface HiddenView {
  kind: 'hidden';
  hidden: HiddenKind;
}

/** Printed or shown text; terminal colours are still in it. */
export interface TextView {
  kind: 'text';
  from: 'stdout' | 'stderr' | 'value';
  text: string;
  /** Whether there is more of it than is drawn. */
  cut: boolean;
}

/** Where a cell stopped. */
export interface ErrorView {
  kind: 'error';
  name: string;
  message: string;
  traceback: string;
  cut: boolean;
}

/** HTML of the notebook: whoever draws it makes it safe first. */
export interface HtmlView {
  kind: 'html';
  html: string;
  /** What the output says in plain text besides. */
  text: string;
}

/** Text in Markdown, or a formula. */
export interface ProseView {
  kind: 'markdown' | 'latex';
  source: string;
}

/** A picture that lies in its own address. */
export interface ImageView {
  kind: 'image';
  source: string;
  width: number | null;
  height: number | null;
  /** Words for who can't see it; '' where the notebook has none. */
  about: string;
}

/** What isn't drawn here but where the notebook is run, or only in the download. */
export interface PlateView {
  kind: 'plate';
  what: 'plotly' | 'vega' | 'map' | 'interactive' | 'other' | 'long-table' | 'large-picture';
  /** What it is called; '' where it has no name. */
  about: string;
  /** What the output says in plain text besides. */
  text: string;
}

/** An output as it is drawn. */
export type OutputView = HiddenView | TextView | ErrorView | HtmlView | ProseView | ImageView | PlateView;

/** A cell as it is drawn. */
export interface CellView {
  /** Place in the notebook, from 0. */
  index: number;
  id: string;
  type: 'code' | 'markdown' | 'raw';
  source: string;
  executionCount: number | null;
  outputs: readonly OutputView[];
  /** How much of it was removed, as far as that shows: hidden outputs and placeholders. */
  removed: number;
  /** What becomes of each output, a run of printed parts counted once; only where its author looks at it. */
  fates?: readonly OutputState[];
}

/** A cell as it is on its author's computer. */
export interface OriginalView extends CellView {
  /** Texts in it that go. They stay on this computer. */
  gone: readonly string[];
  /** Of each output whether it goes as a whole. */
  hides: readonly boolean[];
}
