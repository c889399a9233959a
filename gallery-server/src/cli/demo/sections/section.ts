/** What stands below a code cell. */
export type OutputKind =
  | 'none'
  | 'head'
  | 'describe'
  | 'group'
  | 'series'
  | 'value'
  | 'metrics'
  | 'ols'
  | 'log'
  | 'polars'
  | 'tibble'
  | 'julia'
  | 'summary'
  | 'line'
  | 'bars'
  | 'heat'
  | 'scatter'
  | 'hist';

/** A heading, some words and a code cell with what it gave. */
export interface Section {
  heading: readonly string[];
  /** Sentences about this step; the rest of the paragraph is about the field. */
  says: readonly string[];
  code: readonly string[];
  output: OutputKind;
  /** Where the libraries of the cell can warn, what they say. */
  warning?: string;
}

/** How notebooks of one kind are written: the language, the first cell and what may follow. */
export interface Style {
  id: string;
  language: 'python' | 'r' | 'julia';
  /** How many of a hundred notebooks are of this kind. */
  share: number;
  versions: readonly string[];
  start: readonly string[];
  load: readonly Section[];
  sections: readonly Section[];
}
