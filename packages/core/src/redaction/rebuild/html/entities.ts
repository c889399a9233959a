import { named } from './entity-names.js';

const ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#([0-9]{1,8});?|([A-Za-z][A-Za-z0-9]{1,31});)/g;
const ENTITY_OR_MARK = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#([0-9]{1,8});?|([A-Za-z][A-Za-z0-9]{1,31});)|[&<>"]/g;

/** What an entity stands for; null for a name that isn't known here. */
function characterOf(hex?: string, decimal?: string, name?: string): string | null {
  if (name !== undefined) {
    return Object.hasOwn(named, name) ? (named[name] ?? null) : null;
  }
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code);
}

/** A text as it reads. */
export function decoded(text: string): string {
  return text.includes('&')
    ? text.replace(
        ENTITY,
        (whole: string, hex?: string, decimal?: string, name?: string) => characterOf(hex, decimal, name) ?? whole
      )
    : text;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text in the one way it is written: the marks of HTML as entities, everything else as itself.
 * Other names stay in HTML; XML doesn't know them.
 */
export function written(text: string, place: 'text' | 'attribute', foreign: boolean): string {
  return text.replace(ENTITY_OR_MARK, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (whole.length === 1) {
      return escaped(whole, place);
    }
    const character = characterOf(hex, decimal, name);
    return character === null ? (foreign ? `&amp;${whole.slice(1)}` : whole) : escaped(character, place);
  });
}

function escaped(character: string, place: 'text' | 'attribute'): string {
  return character === '"' && place === 'attribute' ? '&quot;' : (marks[character] ?? character);
}
