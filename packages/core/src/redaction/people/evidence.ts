import { remembered } from '../detect/remembered.js';
import { lookUp } from './lexicon.js';

/** Words that are no part of a person's name, however they are written. */
const NO_NAME = new Set(
  (
    'unknown none null true false nan n/a anonymous redacted hidden various todo tbd name names data model value values test tests ' +
    'user users admin root system default example sample author authors contributors contributor team group inc llc ltd gmbh corp ' +
    'corporation company foundation university institute laboratory labs lab project community developers department license ' +
    'open google microsoft amazon facebook meta apple nvidia openai tensorflow pytorch jupyter kaggle github gitlab hugging face ' +
    'dtype length object int float string list dict array the this that these those and for with from you your our not all any ' +
    'please see yes no new old first last full given middle family patient doctor age date phone email address id number type ' +
    'string str bool path file dataset version description title status inc. scientist engineer developer software senior junior ' +
    'machine learning deep science research mean std count rate ratio score index'
  ).split(' ')
);

const wordsOf = (name: string): string[] => name.split(/[\s,]+/).filter(word => word !== '');

/** Whether a word of it says that this is something else: a company, a header, a placeholder of a template. */
export const isNoName = remembered(name => wordsOf(name).some(word => NO_NAME.has(word.toLowerCase())));

/** How many words of it are in the lists of names, ordinary words not counted. */
export const knownWords = remembered(
  name =>
    wordsOf(name).filter(word => {
      const { given, family, word: ordinary } = lookUp(word.replace(/\.$/, ''));
      return (given || family) && !ordinary;
    }).length
);

/** How many words of it are ordinary words and no names. */
export const plainWords = remembered(
  name =>
    wordsOf(name).filter(word => {
      const { given, family, word: ordinary } = lookUp(word);
      return ordinary && !given && !family;
    }).length
);

/** Whether words with capitals can be somebody where the place says so: none of them means anything else, or one is known. */
export function mayBeSomebody(name: string): boolean {
  if (isNoName(name)) {
    return false;
  }
  const plain = plainWords(name);
  return plain === 0 || (plain === 1 && knownWords(name) > 0);
}
