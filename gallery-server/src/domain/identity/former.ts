import { findingsIn } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Account } from './model.js';

/** What stands wherever the name of somebody stood who was removed. */
export const FORMER_MEMBER = 'Former member';

/** A person's name may stand beside a version; what would be a secret anywhere may not. */
const secretsAlone: Policy = { format: 1, name: 'Name', profile: 'open' };

/** The name that readers of a version see. An address in a name would be shown with every version. */
export function shownName({ id, displayName }: Pick<Account, 'id' | 'displayName'>): string {
  const words = displayName.replace(/[<>\p{C}]/gu, ' ').split(/\s+/);
  const name = words.filter(word => word !== '' && !word.includes('@')).join(' ');
  return name === '' || findingsIn(name, secretsAlone).length > 0 ? id : name;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text in which a name that stands as words of its own is told as the one that everybody shares. */
export function withoutName(text: string, name: string): string {
  const words = name.trim();
  return words === ''
    ? text
    : text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(words)}(?![\\p{L}\\p{N}_])`, 'giu'), FORMER_MEMBER);
}
