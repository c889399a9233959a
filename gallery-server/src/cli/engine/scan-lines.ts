import type { Policy } from '@vitrine/core/redaction';
import { Crew, crewOptions, timeFor } from './crew.js';
import { linesOf, LONGEST } from './lines.js';
import type { Refusal } from './protocol.js';
import { unanswered } from './tasks.js';

/** Lines are handed to a thread together until they are this long. */
const BATCH = 256 * 1024;
const MOST_LINES = 1000;

/** What a scan of lines needs of the outside. */
export interface ScanLines {
  input: AsyncIterable<Uint8Array>;
  policy: Policy;
  /** Writes whole lines; resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Called with the number of a line, from 1, and why it wasn't searched. */
  problem(line: number, refusal: Refusal): void;
  progress?(lines: number): void;
  /** Characters that a line may have; more are not kept. */
  longest?: number;
}

interface Batch {
  lines: string[];
  /** Number of each line in the file, from 1. */
  numbers: number[];
  size: number;
}

interface Searched {
  lines: number;
  text: string;
  problems: { line: number; refusal: Refusal }[];
}

/** Searches a batch; where that breaks, line by line, so that a bad one spoils no other. */
async function searched(crew: Crew, { lines, numbers, size }: Batch, policy: Policy): Promise<Searched> {
  const answer = await crew.ask({ kind: 'scan', lines, policy }, timeFor(size));
  if (answer.kind === 'scanned') {
    return {
      lines: lines.length,
      text: answer.answers.map(line => (line === null ? '' : line + '\n')).join(''),
      problems: answer.problems.map(({ line, refusal }) => ({ line: numbers[line] ?? 0, refusal }))
    };
  }
  if (answer.kind === 'refused' && lines.length > 1) {
    const half = Math.ceil(lines.length / 2);
    const parts: Searched[] = [];
    for (const [from, to] of [
      [0, half],
      [half, lines.length]
    ] as const) {
      const part = lines.slice(from, to);
      const chars = part.reduce((sum, line) => sum + line.length, 0);
      parts.push(await searched(crew, { lines: part, numbers: numbers.slice(from, to), size: chars }, policy));
    }
    return {
      lines: lines.length,
      text: parts.map(part => part.text).join(''),
      problems: parts.flatMap(part => part.problems)
    };
  }
  const refusal = answer.kind === 'refused' ? answer.refusal : { code: 'internal', sentence: "wasn't searched." };
  const line = unanswered(lines[0] ?? '', refusal);
  return { lines: 1, text: line === null ? '' : line + '\n', problems: [{ line: numbers[0] ?? 0, refusal }] };
}

/** Searches a stream of lines in the order in which they come, a few batches at a time. */
export async function scanLines(wish: ScanLines): Promise<{ lines: number; refused: number }> {
  const crew = new Crew(crewOptions(Infinity));
  const waiting: Promise<Searched>[] = [];
  const total = { lines: 0, refused: 0 };
  const emit = async (): Promise<void> => {
    const done = await waiting.shift();
    if (done !== undefined) {
      await wish.write(done.text);
      total.lines += done.lines;
      total.refused += done.problems.length;
      done.problems.forEach(({ line, refusal }) => wish.problem(line, refusal));
      wish.progress?.(total.lines);
    }
  };
  let batch: Batch = { lines: [], numbers: [], size: 0 };
  const flush = async (): Promise<void> => {
    if (batch.lines.length > 0) {
      waiting.push(searched(crew, batch, wish.policy));
      batch = { lines: [], numbers: [], size: 0 };
    }
    while (waiting.length > crew.width) {
      await emit();
    }
  };
  try {
    let number = 0;
    for await (const line of linesOf(wish.input, wish.longest ?? LONGEST)) {
      number++;
      if (line === null) {
        total.refused++;
        wish.problem(number, { code: 'line-too-long', sentence: 'is too long to be searched.' });
      } else if (line.trim() !== '') {
        batch.lines.push(line);
        batch.numbers.push(number);
        batch.size += line.length;
      }
      if (batch.size >= BATCH || batch.lines.length >= MOST_LINES) {
        await flush();
      }
    }
    await flush();
    while (waiting.length > 0) {
      await emit();
    }
  } finally {
    // A failure elsewhere must not leave promises behind that nobody waits for.
    await Promise.allSettled(waiting);
    await crew.close();
  }
  return total;
}
