import type { Candidate } from '../detect/model.js';

/** What a machine reads in a passport parts its fields so. */
export const hasFiller = ({ value }: Candidate): boolean => value.includes('<<');
