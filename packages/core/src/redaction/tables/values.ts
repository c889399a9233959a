import { givenNames } from './names.js';
import type { ColumnKind, KindName } from './headers.js';

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,80}\.\p{L}{2,24}$/u;
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|(?=[\da-f:]*:[\da-f:]*:)[\da-f:]{3,39}(?:%\w+)?(?:\.\d+){0,3})$/i;
const MAC = /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$|^[\da-f]{4}(?:\.[\da-f]{4}){2}$/i;
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[ -]\p{L}{3,9}\.?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:[T ].*)?$/u;
const NUMBER = /^[-+]?[\d.,' ]*\d(?:e[-+]?\d+)?$/i;
const NOTHING = /^(?:|nan|none|null|na|n\/a|nat|<na>|-+|\.\.\.|…|undefined|missing|unknown|\?|redacted)$/i;

/** Values that say nothing: missing ones, and rows that were left out. */
export const isNothing = (value: string): boolean => NOTHING.test(value);

/** Two to five words that begin as names do, or a name in a script without capitals. */
export function looksLikeName(value: string): boolean {
  const text = value.trim();
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) {
    return /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・\s]{2,12}$/.test(text);
  }
  return /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Sr|Sra|Frau|Herr|Mme|M)\.? )?\p{Lu}[\p{L}'’.-]*(?:,? (?:(?:van|von|der|den|de|da|di|del|la|le|el|al|bin|dos|du|ten|ter|y|e) ){0,3}\p{Lu}[\p{L}'’.-]*){1,4}$/u.test(
    text
  );
}

/** Whether a word of a value is a first name that many people have. */
export const hasGivenName = (value: string): boolean =>
  value.split(/[\s,.-]+/).some(word =>
    givenNames.has(
      word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
    )
  );

const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(is).length / values.length;

/** What values tell by themselves, whatever stands above them. */
export function kindOfValues(values: readonly string[]): KindName | null {
  if (values.length < 2) {
    return null;
  }
  if (share(values, value => EMAIL.test(value)) > 0.6) {
    return 'email';
  }
  if (share(values, value => MAC.test(value)) > 0.6) {
    return 'mac';
  }
  if (share(values, value => /^\d{3}-\d{2}-\d{4}$/.test(value)) > 0.8) {
    return 'id';
  }
  if (share(values, value => /^\+\d{1,3}[ -][\d ()-]{6,}$/.test(value)) > 0.8) {
    return 'phone';
  }
  if (share(values, value => /^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$/.test(value)) > 0.8) {
    return 'account';
  }
  return share(values, looksLikeName) > 0.7 && share(values, hasGivenName) > 0.5 ? 'name' : null;
}

const flags =
  /^(?:[01]|[01]\.0|true|false|yes|no|y|n|[A-Za-z+-]|benign|malignant|positive|negative|control|case|healthy|normal|abnormal|low|medium|high)$/i;

/** Whether values are of the kind that the heading promises. */
export function bears(kind: ColumnKind, values: readonly string[], company: boolean): boolean {
  const filled = values.filter(value => !isNothing(value));
  if (filled.length === 0) {
    return false;
  }
  const numbers = share(filled, value => NUMBER.test(value));
  switch (kind.of) {
    case 'name':
      if (kind.needs === 'sure') {
        return numbers < 0.5 && share(filled, value => /\p{L}{2}|^\p{L}\.?$/u.test(value)) > 0.5;
      }
      return (
        (share(filled, looksLikeName) > 0.5 && (company || share(filled, hasGivenName) > 0.3)) ||
        (share(filled, hasGivenName) > 0.5 && share(filled, value => value.length < 40) > 0.9) ||
        (company && numbers < 0.2 && share(filled, value => /^\p{Lu}[\p{L}'’. -]{1,40}$/u.test(value)) > 0.7)
      );
    case 'email':
      return share(filled, value => value.includes('@') || /\*|…|\.\.\./.test(value)) > 0.3;
    case 'phone':
      return share(filled, value => (value.match(/\d/g) ?? []).length >= 5) > 0.5;
    case 'birth':
      return share(filled, value => /\d{2}/.test(value)) > 0.5;
    case 'date':
      return share(filled, value => DATE.test(value)) > 0.5;
    case 'ip':
      return share(filled, value => IP.test(value)) > 0.4;
    case 'mac':
      return share(filled, value => MAC.test(value)) > 0.4;
    case 'host':
      return (
        share(
          filled,
          value => /^[a-z][\w-]*(?:\.[\w-]+)*$/i.test(value) && /\d/.test(value) && /[-.]|\d{2}/.test(value)
        ) > 0.6
      );
    case 'id':
      return kind.needs === 'sure'
        ? share(filled, value => /\d/.test(value) && value.length > 2) > 0.4 ||
            company ||
            share(filled, value => /[A-Za-z]/.test(value) && /\d/.test(value)) > 0.5
        : share(filled, value =>
            /^(?=.*\d)(?:[A-Za-z]{1,8}[-_]?\d{3,}[\w-]*|\d{6,}|(?=.*[a-z])(?=.*\d)[\w-]{10,})$/i.test(value)
          ) > 0.6;
    case 'account':
    case 'card':
      return share(filled, value => (value.match(/\d/g) ?? []).length >= 3) > 0.4;
    case 'user':
      return kind.needs === 'sure'
        ? share(filled, value => /[\p{L}]/u.test(value)) > 0.5
        : share(
            filled,
            value => /^@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+|\d+)/i.test(value) || looksLikeName(value) || EMAIL.test(value)
          ) > 0.5 &&
            (company || share(filled, value => /\d|[._]/.test(value)) > 0.5);
    case 'health':
      return share(filled, value => flags.test(value)) < 0.5 && !/^[\d.]+$/.test(filled.join(''));
    case 'pay':
      return share(filled, value => Number(value.replace(/[^\d.]/g, '')) >= 500) > 0.5;
    case 'address':
      return (
        share(filled, value => /\p{L}{2}|\d/u.test(value) && !/^[01]$/.test(value)) > 0.5 &&
        share(filled, value => /^0x[\da-f]+$|^https?:/i.test(value)) < 0.5
      );
    case 'zip':
      return share(filled, value => /^(?=.*\d)[A-Z\d][A-Z\d -]{2,10}(?:\.0)?$/i.test(value)) > 0.5;
    case 'age':
      return true;
    default:
      return share(filled, value => value.length > 0) > 0;
  }
}
