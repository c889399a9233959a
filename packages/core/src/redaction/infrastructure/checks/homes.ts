import { isServiceName } from '../words.js';
import type { Candidate } from '../../detect/model.js';

export const named = ({ groups }: { groups: Readonly<Record<string, string | undefined>> }): boolean =>
  !isServiceName((groups['name'] ?? '').replace(/[.]+$/, ''));

export const homeFolder = (candidate: Candidate): boolean =>
  named(candidate) && !/^\/Users\/(?:Shared|Guest)$/.test(candidate.value);

export const windowsHome = (candidate: Candidate): boolean =>
  named(candidate) && !/^(?:public|default|all users)$/i.test(candidate.groups['name'] ?? '');

export const homeOf = ({ groups, value, text, start }: Candidate): boolean => {
  const name = groups['name'] ?? groups['who'] ?? value.slice(1);
  return !isServiceName(name) && !/[~^]$/.test(text.slice(Math.max(0, start - 1), start));
};
