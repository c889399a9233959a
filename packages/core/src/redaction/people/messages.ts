import type { Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';

/** What a field of a message between hospitals holds. */
type Held = 'ID' | 'NAME' | 'DATE' | 'ADDRESS' | 'PHONE' | 'LOCATION';

/** By segment, the places of the fields that tell of a person, as the standard counts them. */
const FIELDS: Readonly<Record<string, Readonly<Partial<Record<Held, readonly number[]>>>>> = {
  PID: {
    ID: [2, 3, 4, 18, 19, 20, 21],
    NAME: [5, 6, 9],
    DATE: [7, 29],
    ADDRESS: [11],
    PHONE: [13, 14],
    LOCATION: [23]
  },
  NK1: { NAME: [2, 26, 30], ADDRESS: [4, 32], PHONE: [5, 6, 31], DATE: [16], ID: [12, 33, 37] },
  GT1: { ID: [2, 12, 19], NAME: [3, 4], ADDRESS: [5, 17], PHONE: [6, 7, 18], DATE: [8] },
  IN1: { NAME: [16], DATE: [18], ADDRESS: [19], ID: [36, 49] },
  PV1: { NAME: [7, 8, 9, 17, 52], ID: [19] },
  MRG: { ID: [1, 3, 4], NAME: [7] }
};

/** A segment as it begins, with its number where it has one: processes are listed below `PID` as well. */
const SEGMENT =
  /(?<=(?:^|[\r\n"'`])\s{0,12}|\\[rn])(?:(PID|NK1|GT1|IN1|PV1)\|\d{0,4}(?=\|)|(MRG)(?=\|[^|\r\n]{1,80}\^))/g;
/** The next line, also one that is written as a sign, or the quote that ends the text. */
const END = /[\r\n"`]|\\[rn]|'(?=[\s,;)\]]|$)/g;
const LONGEST = 4000;

const fits: Readonly<Record<Held, RegExp>> = {
  ID: /(?=.*\d)\w[\w.-]{2,}/,
  NAME: /\p{L}{2}/u,
  DATE: /^\d{6,}/,
  ADDRESS: /[\p{L}\d].*[\p{L}\d].*[\p{L}\d].*[\p{L}\d]/u,
  PHONE: /(?:\d.*){5}|@/,
  LOCATION: /\p{L}{2}/u
};

/** People in messages between hospitals, by the places of their fields. */
export const messagesRecogniser: Recogniser = {
  id: 'messages',
  find: ({ text }) => {
    if (!/(?:PID|NK1|GT1|IN1|PV1|MRG)\|/.test(text)) {
      return [];
    }
    return [...text.matchAll(SEGMENT)].flatMap(({ 1: one, 2: other, index }) => {
      END.lastIndex = index;
      const end = Math.min(END.exec(text)?.index ?? text.length, index + LONGEST);
      return segmentFindings(text.slice(index, end), one ?? other ?? '', index);
    });
  }
};

function segmentFindings(segment: string, name: string, from: number): Finding[] {
  const fields = segment.split('|');
  const found: Finding[] = [];
  let at = from;
  fields.forEach((field, place) => {
    for (const [type, places] of Object.entries(FIELDS[name] ?? {}) as [Held, readonly number[]][]) {
      if (places.includes(place)) {
        found.push(...fieldFindings(field, type, at));
      }
    }
    at += field.length + 1;
  });
  return found;
}

/** A field may come several times; of a number the first part alone is the person's. */
function fieldFindings(field: string, type: Held, from: number): Finding[] {
  let at = from;
  return field.split('~').flatMap((whole): Finding[] => {
    const start = at;
    at += whole.length + 1;
    const value = type === 'ID' ? (whole.split('^')[0] ?? '') : whole;
    return fits[type].test(value)
      ? [{ start, end: start + value.length, type, family: 'personal', rule: 'message-field' }]
      : [];
  });
}
