import { isMixedPassword } from '../secrets/values.js';
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

/** One name alone, or several. */
const CAPITALS = /^\p{Lu}[\p{L}'’. -]{1,40}$/u;

/** Half of them is not less than half. */
const TINY = 1e-9;

/** Whether more than a share of the values are so; it stops as soon as they can't be any more. */
function most(values: readonly string[], least: number, is: (value: string) => boolean): boolean {
  const wanted = values.length * least;
  let hits = 0;
  for (let at = 0; at < values.length && hits + values.length - at > wanted; at++) {
    hits += is(values[at] ?? '') ? 1 : 0;
  }
  return hits > wanted;
}

/** What values tell by themselves, whatever stands above them. */
export function kindOfValues(values: readonly string[]): KindName | null {
  if (values.length < 2) {
    return null;
  }
  if (most(values, 0.6, value => EMAIL.test(value))) {
    return 'email';
  }
  if (most(values, 0.6, value => MAC.test(value))) {
    return 'mac';
  }
  if (most(values, 0.8, value => /^\d{3}-\d{2}-\d{4}$/.test(value))) {
    return 'id';
  }
  if (most(values, 0.8, value => /^\+\d{1,3}[ -][\d ()-]{6,}$/.test(value))) {
    return 'phone';
  }
  if (most(values, 0.8, value => /^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$/.test(value))) {
    return 'account';
  }
  return most(values, 0.7, looksLikeName) && most(values, 0.5, hasGivenName) ? 'name' : null;
}

const flags =
  /^(?:[01]|[01]\.0|true|false|yes|no|y|n|[A-Za-z+-]|benign|malignant|positive|negative|control|case|healthy|normal|abnormal|low|medium|high)$/i;

/** Whether values are of the kind that the heading promises. */
export function bears(kind: ColumnKind, values: readonly string[], company: boolean): boolean {
  const filled = values.filter(value => !isNothing(value));
  if (filled.length === 0) {
    return false;
  }
  const numbers = (least: number): boolean => most(filled, least, value => NUMBER.test(value));
  switch (kind.of) {
    case 'name':
      if (kind.needs === 'shape') {
        return most(filled, 0.7, looksLikeName) || (company && most(filled, 0.7, value => CAPITALS.test(value)));
      }
      if (kind.needs === 'sure') {
        return !numbers(0.5 - TINY) && most(filled, 0.5, value => /\p{L}{2}|^\p{L}\.?$/u.test(value));
      }
      return (
        (most(filled, 0.5, looksLikeName) && (company || most(filled, 0.3, hasGivenName))) ||
        (most(filled, 0.5, hasGivenName) && most(filled, 0.9, value => value.length < 40)) ||
        (company && !numbers(0.2 - TINY) && most(filled, 0.7, value => CAPITALS.test(value)))
      );
    case 'email':
      return most(filled, 0.3, value => value.includes('@') || /\*|…|\.\.\./.test(value));
    case 'phone':
      return most(filled, 0.5, value => (value.match(/\d/g) ?? []).length >= 5);
    case 'birth':
      return most(filled, 0.5, value => /\d{2}/.test(value));
    case 'date':
      return most(filled, 0.5, value => DATE.test(value));
    case 'ip':
      return most(filled, 0.4, value => IP.test(value));
    case 'mac':
      return most(filled, 0.4, value => MAC.test(value));
    case 'host':
      return most(
        filled,
        0.6,
        value => /^[a-z][\w-]*(?:\.[\w-]+)*$/i.test(value) && /\d/.test(value) && /[-.]|\d{2}/.test(value)
      );
    case 'id':
      return kind.needs === 'sure'
        ? most(filled, 0.4, value => /\d/.test(value) && value.length > 2) ||
            company ||
            most(filled, 0.5, value => /[A-Za-z]/.test(value) && /\d/.test(value))
        : most(filled, 0.6, value =>
            /^(?=.*\d)(?:[A-Za-z]{1,8}[-_]?\d{3,}[\w-]*|\d{6,}|(?=.*[a-z])(?=.*\d)[\w-]{10,})$/i.test(value)
          );
    case 'account':
    case 'card':
      return most(filled, 0.4, value => (value.match(/\d/g) ?? []).length >= 3);
    case 'user':
      return kind.needs === 'sure'
        ? most(filled, 0.5, value => /[\p{L}]/u.test(value))
        : most(
            filled,
            0.5,
            value => /^@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+|\d+)/i.test(value) || looksLikeName(value) || EMAIL.test(value)
          ) &&
            (company || most(filled, 0.5, value => /\d|[._]/.test(value)));
    case 'health':
      return !most(filled, 0.5 - TINY, value => flags.test(value)) && !/^[\d.]+$/.test(filled.join(''));
    case 'pay':
      return most(filled, 0.5, value => Number(value.replace(/[^\d.]/g, '')) >= 500);
    case 'address':
      return (
        most(filled, 0.5, value => /\p{L}{2}|\d/u.test(value) && !/^[01]$/.test(value)) &&
        !most(filled, 0.5 - TINY, value => /^0x[\da-f]+$|^https?:/i.test(value))
      );
    case 'zip':
      return most(filled, 0.5, value => /^(?=.*\d)[A-Z\d][A-Z\d -]{2,10}(?:\.0)?$/i.test(value));
    case 'secret':
      return most(filled, 0.3, isMixedPassword);
    case 'age':
      return true;
    default:
      return most(filled, 0, value => value.length > 0);
  }
}
