import type { Detector } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { emailDetectors } from './email.js';
import { identifierRecogniser } from './identifiers.js';
import { identifierKinds } from './kinds/index.js';
import { namedDetectors } from './named.js';
import { handleDetectors, placeDetectors } from './named-places.js';
import { ipv4Detectors, ipv6Recogniser } from './network.js';
import { phoneDetectors } from './phone.js';

/** Addresses and numbers that stand for one person and that a pattern tells. */
export const personalDetectors: readonly Detector[] = [
  ...emailDetectors,
  ...phoneDetectors,
  ...namedDetectors,
  ...handleDetectors,
  ...placeDetectors,
  ...ipv4Detectors
];

/** Identifiers that their check digits tell. */
export const personalRecognisers: readonly Recogniser[] = [identifierRecogniser(identifierKinds), ipv6Recogniser];
