import * as words from './stop-words.js';

/** Words with capitals that stand in notebooks and are in the lists of names, and places that are. */
export const STOP: ReadonlySet<string> = new Set(words.STOP.split(' '));

/** Names of people as well as of places, languages and methods: they need more around them. */
export const SOFT: ReadonlySet<string> = new Set(words.SOFT.split(' '));
