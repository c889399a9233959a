import type { Lexicon } from './grammar.js';
import type { Draw } from './random.js';
import type { Recipe } from './recipe.js';
import type { Measure } from './topics/topic.js';
import { english } from './words/english.js';
import { codeAdjectives, codeNouns } from './words/places.js';

const spoken = (name: string): string => name.replace(/_/g, ' ');
const camel = (text: string): string => text.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The words of one step of a notebook: those of the language, of the field, and what this step is about. */
export function lexiconOf({ topic, language, place }: Recipe, draw: Draw, measures: readonly Measure[]): Lexicon {
  const [first = '', second = ''] = draw.some(topic.values, 2);
  const verb = draw.of(topic.verbs);
  const noun = draw.early(codeNouns);
  const adjective = draw.early(codeAdjectives);
  const column = (at: number): string => measures[at % measures.length]?.[0] ?? '';
  const fixed: Readonly<Record<string, string>> = {
    place,
    one: topic.one,
    many: topic.many,
    value: first,
    value2: second,
    df: topic.frame,
    file: topic.file,
    key: topic.key
  };
  return slot => {
    const word = fixed[slot];
    if (word !== undefined) {
      return word;
    }
    switch (slot) {
      case 'noun':
        return topic.nouns;
      case 'adjective':
        return topic.adjectives;
      case 'few':
        return String(draw.whole(2, 9));
      case 'number':
        return String(draw.whole(2, 90) * 10);
      case 'percent':
        return `${draw.whole(2, 88)} ${language.id === 'en' ? 'per cent' : '%'}`;
      case 'digit':
        return String(draw.whole(1, 3));
      case 'width':
        return String(2 ** draw.whole(4, 8));
      case 'seed':
        return String(draw.whole(0, 99));
      case 'keyw':
        return spoken(topic.key);
      case 'm1':
        return column(0);
      case 'm2':
        return column(1);
      case 'm3':
        return column(2);
      case 'm1w':
        return spoken(column(0));
      case 'm2w':
        return spoken(column(1));
      case 'unit1':
        return measures[0]?.[1] || 'plain numbers';
      case 'fn':
        return `${verb}_${noun}`;
      case 'var':
        return `${adjective}_${noun}`;
      case 'cls':
        return camel(`${adjective}_${topic.one}_net`);
      default:
        return language.words[slot] ?? english.words[slot];
    }
  };
}
