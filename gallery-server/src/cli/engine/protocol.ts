import type { Choices, Policy, RedactionReport } from '@vitrine/core/redaction';

/** What a thread of the engine is asked. A path is read there, so that its bytes are held once. */
export type EngineTask =
  | { kind: 'redact'; source: { path: string } | { bytes: Uint8Array }; policy: Policy; choices?: Choices }
  | { kind: 'scan'; lines: string[]; policy: Policy };

/** Why something was not done, as a code and in words. */
export interface Refusal {
  code: string;
  sentence: string;
}

/** A notebook that may leave, as it is written. */
export interface RedactedBytes {
  kind: 'redacted';
  bytes: Uint8Array;
  report: RedactionReport;
}

/** The answers to lines, each a line too; null for one that can't be answered, because it names no id. */
export interface ScannedLines {
  kind: 'scanned';
  answers: (string | null)[];
  problems: { line: number; refusal: Refusal }[];
}

export type EngineAnswer = RedactedBytes | ScannedLines | { kind: 'refused'; refusal: Refusal };
