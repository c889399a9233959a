import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Choices, Policy, RedactionReport } from '@vitrine/core/redaction';
import type { Io } from '../command.js';
import { replaceFile } from '../common/files.js';
import { nameOf } from '../common/redact-file.js';
import { plain } from '../common/screen.js';
import { Crew, crewOptions, timeFor } from './crew.js';
import type { EngineTask } from './protocol.js';

/** What became of one input. */
export interface FileResult {
  file: string;
  /** The code of the reason why it got no result. */
  refused: string | null;
  report: RedactionReport | null;
}

/** How the inputs of one call are redacted. */
export interface RedactWish {
  policy: Policy;
  choices?: Choices;
  /** Folder of the results; without one nothing is written. */
  out: string | undefined;
  stdin: AsyncIterable<Uint8Array> | undefined;
}

async function piped(stdin: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin ?? []) {
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function taskOf(file: string, wish: RedactWish): Promise<{ task: EngineTask; size: number }> {
  const { policy, choices } = wish;
  const rules = choices === undefined ? { policy } : { policy, choices };
  if (file === '-') {
    const bytes = await piped(wish.stdin);
    return { task: { kind: 'redact', source: { bytes }, ...rules }, size: bytes.length };
  }
  // Gone since the call was checked: the thread says so, about this file alone.
  const size = await stat(file).then(
    found => found.size,
    () => 0
  );
  return { task: { kind: 'redact', source: { path: file }, ...rules }, size };
}

/**
 * Redacts every input, each on its own: one that is refused, too slow or too large is named on
 * standard error and the others go on. `text` is the result of the last input where there is no folder.
 */
export async function redactAll(
  files: readonly string[],
  wish: RedactWish,
  io: Io
): Promise<{ results: FileResult[]; text: string | null }> {
  const crew = new Crew(crewOptions(files.length));
  const results: FileResult[] = files.map(file => ({ file, refused: null, report: null }));
  let text: string | null = null;
  let count = 0;
  try {
    await crew.each(files, async (file, index) => {
      const { task, size } = await taskOf(file, wish);
      const answer = await crew.ask(task, timeFor(size));
      if (answer.kind === 'redacted') {
        results[index] = { file, refused: null, report: answer.report };
        if (wish.out === undefined) {
          text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.bytes);
        } else {
          await replaceFile(join(wish.out, nameOf(file)), answer.bytes);
        }
      } else if (answer.kind === 'refused') {
        results[index] = { file, refused: answer.refusal.code, report: null };
        io.err(`${plain(file)}: ${answer.refusal.sentence}`);
      }
      count++;
      io.progress?.(`${count} of ${files.length} files`);
    });
  } finally {
    io.progress?.('');
    await crew.close();
  }
  return { results, text };
}
