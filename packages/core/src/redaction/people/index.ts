import type { Recogniser } from '../detect/recogniser.js';

/** Mentions of people in running text: names, addresses, dates, ages. */
export const peopleRecognisers: readonly Recogniser[] = [];
