/** A value that is put into a sentence. */
export type Value = string | number;

/**
 * Where the sentences of a screen come from: JupyterLab's translation bundle
 * fits as it is. A sentence is written out where it is used, so that the tool
 * that collects sentences for translators finds it; %1, %2 are its values.
 */
export interface Trans {
  __(sentence: string, ...values: Value[]): string;
  /** One sentence for one thing, one for many; %1 is the number, %2 the first of the values. */
  _n(one: string, many: string, n: number, ...values: Value[]): string;
  /** A word that means several things, with the place in which it stands. */
  _p(place: string, sentence: string, ...values: Value[]): string;
}

/** The sentences as they are written: for the gallery's pages, the command line and logs. */
export const english: Trans = {
  __: (sentence, ...values) => filled(sentence, values),
  _n: (one, many, n, ...values) => filled(n === 1 ? one : many, [n, ...values]),
  _p: (_place, sentence, ...values) => filled(sentence, values)
};

function filled(sentence: string, values: readonly Value[]): string {
  return sentence.replace(/%(\d+)/g, (mark, at: string) => String(values[Number(at) - 1] ?? mark));
}
