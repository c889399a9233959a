import { looksRandom } from '../entropy.js';
import { isPlaceholderText, isReference } from '../values.js';
import type { Candidate } from '../../detect/model.js';

export const serviceKey = ({ value }: Candidate): boolean =>
  looksRandom(value, 20) && /\d/.test(value) && !isPlaceholderText(value) && !isReference(value);

export const barePassword = ({ text, value }: Candidate): boolean => text.trim() === value;

export const hyphenedKey = ({ value }: Candidate): boolean => looksRandom(value, 24) && !isPlaceholderText(value);
