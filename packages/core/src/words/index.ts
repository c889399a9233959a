export { agreeSentence, audienceSentence, removalSentence, waitingSentence } from './audience.js';
export { captionParts, joinCaption, languageName } from './caption.js';
export type { CaptionPart, CaptionSource, CaptionTarget, Status } from './caption.js';
export { changesSentence } from './changes.js';
export type { CellChanges } from './changes.js';
export { closedBecause, closedLines, closedOf, closedSentence, reportKinds, reportWord } from './closed.js';
export type { Closed, ClosedPlace, ReportKind } from './closed.js';
export { coverageFigure, coverageWord, notLookedFor } from './coverage.js';
export { dateOf, relativeTime } from './time.js';
export { hiddenSentence } from './hidden.js';
export type { HiddenKind } from './hidden.js';
export { isNoticeKind, noNotices, noticeKinds, noticeSentence, noticesLead, noticeWord } from './notices.js';
export type { NoticeKind, NoticeWords } from './notices.js';
export { policyChanges, policyFacts, policySentences } from './policy.js';
export type { PolicyChanges, PolicyFacts } from './policy.js';
export {
  checkedSentence,
  declaredLines,
  declaredSentence,
  notVouchedLines,
  notVouchedSentence,
  receiptSentence
} from './receipt.js';
export type { CountLine } from './receipt.js';
export { fieldWord, isSensitive, placeWord, sensitivePlaces, sensitiveWord } from './sensitive.js';
export type { SensitivePlace } from './sensitive.js';
export { english } from './trans.js';
export type { Trans, Value } from './trans.js';
export { bytes, count, ordinal, plural, screenWord, screenWords } from './words.js';
export type { CodeWord } from './words.js';
