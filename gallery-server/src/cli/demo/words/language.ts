/** How notebooks in one language are put into words. */
export interface Language {
  id: string;
  /** How many of a thousand notebooks are written in it. */
  share: number;
  /** Titles and questions; empty where those of the field are used. */
  questions: readonly string[];
  answers: readonly string[];
  /** What a paragraph is made of. */
  sentences: readonly string[];
  /** How a notebook begins, what it says about its limits and how it ends. */
  opening: readonly string[];
  limits: readonly string[];
  closing: readonly string[];
  headings: { data: readonly string[]; limits: readonly string[]; result: readonly string[] };
  /** Words of this language; those of the field come on top in English. */
  words: Readonly<Record<string, readonly string[]>>;
}
