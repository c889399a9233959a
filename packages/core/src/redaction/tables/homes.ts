import type { ColumnKind } from './heading-words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const HOMES = set(
  'home homes house residence residential resident patient dwelling domicile dom household lives living wohnort wohn zuhause domicilio casa domicilo residencia residenza maison hem thuis'
);
const PEOPLE = set('patient pat customer client user employee member person participant subject student donor victim');
const PLACES = set(
  'lat latitude lon lng long longitude coordinates coordinate coords coord geo gps latlon latlong latlng geolocation geopoint'
);
const OTHER_PLACES = set('location position point place pos loc');

/** What the words of a heading say of where somebody lives; null where they don't. */
export function homeOf(words: readonly string[]): ColumnKind | null {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const place = PLACES.has(last) || (OTHER_PLACES.has(last) && before.some(word => HOMES.has(word)));
  const known =
    before.length > 0 &&
    before.length < 4 &&
    before.every(word => HOMES.has(word) || PEOPLE.has(word) || PLACES.has(word) || word === 'address');
  const somebody = before.some(word => HOMES.has(word) || PEOPLE.has(word));
  return place && known && somebody ? { type: 'LOCATION', family: 'personal', needs: 'sure', of: 'geo' } : null;
}
