import { readFileSync, statSync } from 'node:fs';
import { VitrineError } from '@vitrine/core/errors';
import { canonicalNotebook, readNotebook } from '@vitrine/core/notebook';
import { findingsIn, noChoices, redact, refuseUnmet } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { sentenceOf } from '../common/advice.js';
import { fileProblem, textOf } from '../common/files.js';
import type { EngineAnswer, EngineTask, Refusal, ScannedLines } from './protocol.js';

/** Larger files aren't even read: no notebook of this size is within the limit of characters. */
const BYTES = 192 * 1024 * 1024;

function bytesOf(source: { path: string } | { bytes: Uint8Array }): Uint8Array {
  if ('bytes' in source) {
    return source.bytes;
  }
  const { size } = statSync(source.path);
  if (size > BYTES) {
    throw new VitrineError('notebook-too-large', { bytes: size, limit: BYTES });
  }
  return readFileSync(source.path);
}

function refusalOf(error: unknown): Refusal {
  const { code, sentence } = sentenceOf(fileProblem(error));
  return { code, sentence };
}

/** Does one task; whatever goes wrong with what was handed over is an answer, never thrown. */
export function answerTo(task: EngineTask): EngineAnswer {
  if (task.kind === 'scan') {
    return scanned(task.lines, task.policy);
  }
  try {
    const { policy, choices = noChoices } = task;
    const { notebook, report } = redact(readNotebook(textOf(bytesOf(task.source))), policy, { choices });
    refuseUnmet(choices, report);
    return { kind: 'redacted', bytes: new TextEncoder().encode(canonicalNotebook(notebook)), report };
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error) };
  }
}

const UNREADABLE: Refusal = { code: 'line-unreadable', sentence: "isn't a JSON object with an id and a text." };

/** The id and the text of a line; the id alone where there is no text. */
export function readLine(line: string): { id: unknown; text: string | null } | null {
  try {
    const json: unknown = JSON.parse(line);
    if (typeof json !== 'object' || json === null || !('id' in json)) {
      return null;
    }
    return { id: json.id, text: 'text' in json && typeof json.text === 'string' ? json.text : null };
  } catch {
    return null;
  }
}

/** The line that answers one that couldn't be searched: its id stays answered, and it says why. */
export function unanswered(line: string, refusal: Refusal): string | null {
  const read = readLine(line);
  return read === null ? null : JSON.stringify({ id: read.id, findings: [], refused: refusal.code });
}

function scanned(lines: readonly string[], policy: Policy): ScannedLines {
  const problems: ScannedLines['problems'] = [];
  const answers = lines.map((line, index) => {
    const read = readLine(line);
    if (read === null || read.text === null) {
      problems.push({ line: index, refusal: UNREADABLE });
      return unanswered(line, UNREADABLE);
    }
    try {
      return JSON.stringify({ id: read.id, findings: findingsIn(read.text, policy) });
    } catch (error) {
      const refusal = refusalOf(error);
      problems.push({ line: index, refusal });
      return unanswered(line, refusal);
    }
  });
  return { kind: 'scanned', answers, problems };
}
