import type { Detector } from '../detect/model.js';
import { isNoName, knownWords, plainWords } from './evidence.js';
import { CLOSINGS, GREETINGS, SHORT_CLOSINGS, TITLES } from './letter-words.js';
import { anyCase, FULL_NAME, NAME } from './shapes.js';

const OPENS = String.raw`(?<=(?:^|\n)[>*\s]{0,6})`;

const isPerson = (value: string): boolean => !isNoName(value) && plainWords(value) < value.split(' ').length;

/** Whom a letter greets by a title, and who signed it. */
export const letterDetectors: readonly Detector[] = [
  {
    id: 'name-greeted',
    type: 'NAME',
    family: 'personal',
    keywords: GREETINGS.map(word => `${word} `),
    pattern: new RegExp(`${OPENS}${anyCase(GREETINGS)} (?:${TITLES}\\.? ){1,2}(?<value>${NAME})`, 'gu'),
    reach: 2,
    check: ({ value }) => isPerson(value)
  },
  {
    id: 'name-greeted-first',
    type: 'NAME',
    family: 'personal',
    keywords: GREETINGS.map(word => `${word} `),
    pattern: new RegExp(`${OPENS}${anyCase(GREETINGS)} (?<value>${NAME})(?=[,:!]|[ \\t]*(?:\\n|$))`, 'gu'),
    reach: 2,
    check: ({ value }) => isPerson(value) && knownWords(value) > 0
  },
  {
    id: 'name-signed',
    type: 'NAME',
    family: 'personal',
    keywords: [...CLOSINGS, ...SHORT_CLOSINGS.map(word => `${word},`)],
    pattern: new RegExp(
      `${OPENS}(?:${anyCase(CLOSINGS)}[,.!]?|${anyCase(SHORT_CLOSINGS)}[,!])[ \\t]{0,4}\\n[>\\s]{0,8}[-–]{0,2} ?(?<value>${NAME})(?=[ \\t]*(?:[\\n,(]|$))`,
      'gu'
    ),
    reach: 2,
    check: ({ value }) => isPerson(value)
  },
  {
    id: 'name-below-dashes',
    type: 'NAME',
    family: 'personal',
    keywords: ['\n--\n', '\n-- \n'],
    pattern: new RegExp(`(?<=\\n-- ?\\n)(?<value>${FULL_NAME})(?=[ \\t]*(?:[\\n,(]|$))`, 'gu'),
    reach: 4,
    check: ({ value }) => isPerson(value)
  }
];
