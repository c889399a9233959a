import type { Detector } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { addressDetectors, announcedAddressDetectors, placeDetectors } from './addresses.js';
import { attendeesRecogniser } from './attendees.js';
import { ageDetectors, dateDetectors } from './dates.js';
import { elementDetectors } from './elements.js';
import { labelledDetectors } from './labelled.js';
import { letterDetectors } from './letters.js';
import { messagesRecogniser } from './messages.js';
import { namesRecogniser } from './names/recogniser.js';
import { recordDetectors } from './records.js';
import { signedRecogniser } from './signed.js';
import { slotDetectors } from './slots.js';
import { tieDetectors } from './ties.js';
import { titleDetectors } from './titles.js';
import { typedDateDetectors } from './typed-dates.js';
import { besidePlaceholders } from './written.js';

/** What a word announces: names, record numbers, days, ages, addresses. */
export const peopleDetectors: readonly Detector[] = [
  ...labelledDetectors,
  ...titleDetectors,
  ...letterDetectors,
  ...elementDetectors,
  ...slotDetectors,
  ...recordDetectors,
  ...dateDetectors,
  ...typedDateDetectors,
  ...ageDetectors,
  ...addressDetectors,
  ...announcedAddressDetectors,
  ...placeDetectors,
  ...tieDetectors
].map(besidePlaceholders);

/** Mentions of people in running text that no word announces. */
export const peopleRecognisers: readonly Recogniser[] = [
  namesRecogniser,
  attendeesRecogniser,
  signedRecogniser,
  messagesRecogniser
];
