import type { Candidate } from '../../detect/model.js';
import { looksRandom } from '../entropy.js';
import { isMixedPassword, isPassword, isPlaceholderPassword, isReference } from '../values.js';

export const isFree = ({ value }: Candidate): boolean => isPassword(value) && !/^[$-]/.test(value);

export const loginOption = (candidate: Candidate): boolean => isFree(candidate) && !/^test$/i.test(candidate.value);

export const loginArgument = (candidate: Candidate): boolean => isFree(candidate) && isMixedPassword(candidate.value);

export const shortPasswordOption = (candidate: Candidate): boolean =>
  isFree(candidate) &&
  isMixedPassword(candidate.value) &&
  !/^[\d:./]+$|^\d+:\d+$|^(?:rivate|ublic|ort|rint|arents|retty)/.test(candidate.value);

export const opensslPassword = ({ value }: Candidate): boolean =>
  !/[${<]/.test(value) && !isPlaceholderPassword(value) && !/^[a-z]{2,8}_\w+$/i.test(value);

export const loginFile = ({ value }: Candidate): boolean => isPassword(value);

export const passwordFileLine = ({ value }: Candidate): boolean => isPassword(value);

export const unsealKey = ({ value }: Candidate): boolean => looksRandom(value, 30);

export const configuredKey = ({ value }: Candidate): boolean => looksRandom(value, 16) && !isReference(value);

export const positionalPassword = ({ value }: Candidate): boolean =>
  /[\d!@#$%^&*?+~]/.test(value) && !/-\w{0,5}pass$/.test(value) && isMixedPassword(value);

export const cipherPassword = (candidate: Candidate): boolean => isFree(candidate) && isMixedPassword(candidate.value);
