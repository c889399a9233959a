import type { Detector } from '../detect/model.js';
import { isNoName } from './evidence.js';

const CAP = String.raw`\p{Lu}[\p{L}\p{M}\d'’.&-]{0,24}`;
const WHO = String.raw`(?:I|[hH]e|[sS]he|[tT]hey|[wW]ho|[pP]atient|[mM]other|[fF]ather|[hH]usband|[wW]ife|[bB]rother|[sS]ister|[fF]riend)`;

/** Whom somebody works for, where it is said of a person. */
export const tieDetectors: readonly Detector[] = [
  {
    id: 'employer',
    type: 'PERSONAL',
    family: 'personal',
    keywords: [
      'work for',
      'works for',
      'worked for',
      'work at',
      'works at',
      'worked at',
      'working at',
      'working for',
      'employed',
      'employer',
      'employee of',
      'spent a year at',
      'ceo of',
      'founder of'
    ],
    pattern: new RegExp(
      String.raw`(?:\b${WHO} (?:currently |now |still |has )?work(?:s|ed)? (?:for|at)|\b(?:am|is|was|are) (?:currently |now |still )?working (?:for|at)|[eE]mployed (?:by|at)|[eE]mployer(?: is|:| name:)|[eE]mployee of|spent a year at|(?:CEO|founder) of) (?!(?:the|a|an|Python|R|Linux)\b)(?<value>${CAP}(?: (?:of |and |& )?${CAP}){0,4})`,
      'gu'
    ),
    reach: 30,
    check: ({ value }) =>
      !isNoName(
        value.replace(
          /(?: (?:Inc|Ltd|LLC|PLC|Group|Corporation|Company|Corp|Foundation|University|Institute|Research|Data|Technologies)\.?){1,3}$/i,
          ''
        )
      )
  }
];
