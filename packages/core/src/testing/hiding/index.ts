import type { Place } from './book.js';
import { bookPlaces } from './places-book.js';
import { dataPlaces } from './places-data.js';
import { imagePlaces } from './places-image.js';
import { outputPlaces } from './places-output.js';
import { sourcePlaces, twistedPlaces } from './places-source.js';
import { textPlaces } from './places-text.js';
import { toolPlaces } from './places-tools.js';

export { allKinds, fewKinds } from './values.js';
export type { Kind } from './values.js';
export { canRead } from './recover.js';
export { problemsOf } from './valid.js';

/** Every hiding place. */
export const allPlaces: readonly Place[] = [
  ...sourcePlaces,
  ...twistedPlaces,
  ...textPlaces,
  ...outputPlaces,
  ...dataPlaces,
  ...imagePlaces,
  ...bookPlaces,
  ...toolPlaces
];

/** Places where only secrets are looked for. */
export const secretsOnly: ReadonlySet<string> = new Set(twistedPlaces.map(({ name }) => name));
