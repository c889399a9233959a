import type { Detector } from '../detect/model.js';

/** Numbers and addresses that stand for one person. */
export const personalDetectors: readonly Detector[] = [
  {
    id: 'email',
    type: 'EMAIL',
    family: 'personal',
    keywords: ['@'],
    pattern: /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
    reach: 64
  }
];
