import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import type { Language } from './language.js';
import { spanish } from './spanish.js';

/** Every language that notebooks are written in. */
export const languages: readonly Language[] = [english, german, french, spanish];
