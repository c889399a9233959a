/** A column of numbers: its name, its unit, between what and what, digits after the point. */
export type Measure = readonly [name: string, unit: string, low: number, high: number, digits: number];

/** What notebooks of one field are about; `«slots»` and `‹one|other›` as grammar.ts reads them. */
export interface Topic {
  id: string;
  tags: readonly string[];
  /** Variable that holds the table, and its file without an ending. */
  frame: string;
  file: string;
  one: string;
  many: string;
  /** Column that rows are told apart by, and what stands in it. */
  key: string;
  values: readonly string[];
  measures: readonly Measure[];
  questions: readonly string[];
  answers: readonly string[];
  sentences: readonly string[];
  /** Words of the field, the common ones first. */
  nouns: readonly string[];
  adjectives: readonly string[];
  /** What its functions are called after. */
  verbs: readonly string[];
}
