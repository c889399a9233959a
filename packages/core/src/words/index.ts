export { audienceSentence, removalSentence } from './audience.js';
export { captionParts, joinCaption, languageName } from './caption.js';
export type { CaptionPart, CaptionSource, CaptionTarget, Status } from './caption.js';
export { dateOf, relativeTime } from './time.js';
export { bytes, count, plural, screenWord, screenWords } from './words.js';
export type { CodeWord } from './words.js';
