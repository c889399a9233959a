/** What stands in the place of a value: its type, and in most profiles a number that is the same for the same value. */
const SHAPE = /^[A-Z][A-Z0-9_]{1,30}(?:-\d{1,6})?$/;
const NUMBERED = /\b([A-Z][A-Z0-9_]{1,30})-(\d{1,6})\b/g;

/** The types that placeholders name. A closed list: a placeholder can't carry content. */
export const placeholderTypes = [
  'SECRET',
  'TOKEN',
  'PASSWORD',
  'KEY',
  'ENCODED',
  'EMAIL',
  'PHONE',
  'NAME',
  'ADDRESS',
  'DATE',
  'AGE',
  'ID',
  'ACCOUNT',
  'CARD',
  'LOCATION',
  'PERSONAL',
  'HEALTH',
  'PATH',
  'HOST',
  'IP',
  'URL',
  'BUCKET',
  'RESOURCE',
  'USER',
  'VALUE'
] as const;

export type PlaceholderType = (typeof placeholderTypes)[number];

const known: ReadonlySet<string> = new Set(placeholderTypes);

/** Whether a text is a placeholder and nothing else; such a text is never found again. */
export function isPlaceholder(text: string): boolean {
  return SHAPE.test(text) && known.has(text.replace(/-\d+$/, ''));
}

/** Gives values their placeholders: the same for the same value, in the order in which they are met. */
export interface Placeholders {
  of(type: PlaceholderType, value: string): string;
}

/** Placeholders with a number that stand in a text already. */
export function numbersIn(text: string): [type: string, number: number][] {
  // Nearly no text has one, and a notebook has very many texts.
  if (!/[A-Z]-\d/.test(text)) {
    return [];
  }
  return [...text.matchAll(NUMBERED)].flatMap(([, type = '', number = '']) =>
    known.has(type) ? [[type, Number(number)]] : []
  );
}

/**
 * Numbers go on after those that already stand in the text, so that a second pass changes nothing.
 * @param texts everything that could hold placeholders already
 */
export function createPlaceholders(numbered: boolean, texts: Iterable<string>): Placeholders {
  const last = new Map<string, number>();
  const given = new Map<string, string>();
  for (const text of numbered ? texts : []) {
    for (const [type, number] of numbersIn(text)) {
      last.set(type, Math.max(last.get(type) ?? 0, number));
    }
  }
  return {
    of: (type, value) => {
      if (!numbered) {
        return type;
      }
      const key = `${type}\u0000${value.normalize('NFKC').toLowerCase()}`;
      let name = given.get(key);
      if (name === undefined) {
        const number = (last.get(type) ?? 0) + 1;
        last.set(type, number);
        name = `${type}-${number}`;
        given.set(key, name);
      }
      return name;
    }
  };
}
