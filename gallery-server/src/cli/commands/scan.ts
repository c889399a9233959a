import { createReadStream } from 'node:fs';
import { placeWord, plural, sensitivePlaces, sensitiveWord } from '@vitrine/core/words';
import type { Io } from '../command.js';
import { defineCommand } from '../common/define.js';
import type { Given } from '../common/define.js';
import { draftFile } from '../common/files.js';
import { checkInputs, everything, policyOf } from '../common/redact-file.js';
import { plain } from '../common/screen.js';
import { exitCodes, wrongCall } from '../common/stop.js';
import { redactAll } from '../engine/redact-all.js';
import type { FileResult } from '../engine/redact-all.js';
import { scanLines } from '../engine/scan-lines.js';

/** So many lines are named one by one; a file of another form would name every line. */
const NAMED = 20;

/** Where nothing is piped in. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

async function scanText(input: string, given: Given, io: Io): Promise<number> {
  if (given.words.length > 0) {
    throw wrongCall('--jsonl and notebooks are two calls.');
  }
  const policy = await policyOf(given.text('profile'), given.text('policy'), everything);
  await checkInputs([input]);
  const out = given.text('out');
  const draft = out === undefined ? null : await draftFile(out);
  let named = 0;
  try {
    const { lines, refused } = await scanLines({
      input: input === '-' ? (io.stdin ?? nothing()) : createReadStream(input, { highWaterMark: 1 << 20 }),
      policy,
      write: async text =>
        draft === null ? (text === '' ? undefined : io.out(text.replace(/\n$/, ''))) : draft.write(text),
      problem: (line, { sentence }) => {
        if (named++ < NAMED) {
          io.err(`Line ${line} ${sentence}`);
        }
      },
      ...(io.progress !== undefined && { progress: (done: number) => io.progress?.(`${plural(done, 'line')}`) })
    });
    io.progress?.('');
    await draft?.done();
    if (refused > NAMED) {
      io.err(`${refused - NAMED} more lines weren't searched.`);
    }
    if (given.on('json') && out !== undefined) {
      io.out(JSON.stringify({ lines, refused }));
    }
    return refused > 0 ? exitCodes.refused : exitCodes.fine;
  } catch (error) {
    io.progress?.('');
    await draft?.drop();
    throw error;
  }
}

function told({ file, report }: FileResult, io: Io): boolean {
  const places = sensitivePlaces(report?.items ?? []);
  const total = places.reduce((sum, place) => sum + place.count, 0);
  if (total === 0) {
    io.out(`${plain(file)}: found nothing to remove.`);
    return false;
  }
  io.out(`${plain(file)}: ${plural(total, 'sensitive item')}`);
  for (const { cell, place, kind, count } of places) {
    const where = cell === null ? placeWord(place) : `cell ${cell}, ${placeWord(place)}`;
    io.out(`  ${where}: ${sensitiveWord(kind)}${count === 1 ? '' : ` (${count} times)`}`);
  }
  return true;
}

async function scanNotebooks(given: Given, io: Io): Promise<number> {
  const files = given.words;
  if (given.text('out') !== undefined) {
    throw wrongCall('--out goes with --jsonl.');
  }
  const policy = await policyOf(given.text('profile'), given.text('policy'));
  await checkInputs(files);
  const { results } = await redactAll(files, { policy, out: undefined, stdin: io.stdin }, io);
  const json = given.on('json');
  let found = false;
  const answers = results.map(result => {
    const places = sensitivePlaces(result.report?.items ?? []);
    if (!json && result.refused === null) {
      found = told(result, io) || found;
    }
    found = found || places.length > 0;
    return { file: result.file, refused: result.refused, findings: places };
  });
  if (json) {
    io.out(JSON.stringify({ format: 1, policy, files: answers }));
  }
  if (results.some(result => result.refused !== null)) {
    return exitCodes.refused;
  }
  return found ? exitCodes.different : exitCodes.fine;
}

/** `vitrine scan`: what the engine finds, in texts or in notebooks. Works without a gallery. */
export const command = defineCommand({
  name: 'scan',
  summary: 'Say what would be removed, and where.',
  usage: [
    'Usage: vitrine scan FILE.ipynb... [options]',
    '       vitrine scan --jsonl IN [--out OUT] [options]',
    '',
    'Lists by cell what redact would remove from notebooks: kinds and places, never values. - reads',
    'standard input. With --jsonl every line of IN is an object with "id" and "text", and its answer a line',
    '{"id", "findings": [{"start", "end", "type"}]}, counted in UTF-16 code units. A "kind" is not relied on.',
    '',
    'Options:',
    '  --jsonl IN             texts, one JSON object a line; - is standard input',
    '  --out OUT              where their answers go (default: standard output)',
    '  --profile P            open, balanced or strict (default: balanced; every detector with --jsonl)',
    '  --policy FILE          a policy as JSON, instead of a profile',
    '',
    'Exit codes: 0 nothing found, or with --jsonl all lines searched, 1 notebooks hold something to remove,',
    '2 wrong call or a file that cannot be opened, 3 a notebook was refused or a line not searched.'
  ].join('\n'),
  examples: [
    'vitrine scan forecast.ipynb',
    'vitrine scan notebooks/*.ipynb --profile open --json',
    'vitrine scan --jsonl texts.jsonl --out findings.jsonl'
  ],
  options: {
    jsonl: { type: 'string' },
    out: { type: 'string' },
    profile: { type: 'string' },
    policy: { type: 'string' }
  },
  run: async (given, io) => {
    const input = given.text('jsonl');
    if (input !== undefined) {
      return scanText(input, given, io);
    }
    if (given.words.length === 0) {
      throw wrongCall('The notebook to scan is missing.');
    }
    return scanNotebooks(given, io);
  }
});
