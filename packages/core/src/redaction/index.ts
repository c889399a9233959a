export { hiddenKindOf, hiddenSentence, strippedKind } from './hidden.js';
export type { HiddenKind } from './hidden.js';
export { languages } from './language.js';
export { ENGINE, policies, policyHash } from './policy.js';
export type { Policy, Profile } from './policy.js';
export { findUnredacted, redact } from './redact.js';
export type { Redacted, Unredacted } from './redact.js';
export type { RedactionReport, RemovedPlace, ReportItem } from './report.js';
