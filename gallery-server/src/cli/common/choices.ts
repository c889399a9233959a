import { choiceLimits, settledChoices } from '@vitrine/core/redaction';
import type { Choices, OutputPlace, Release } from '@vitrine/core/redaction';
import type { Io } from '../command.js';
import type { Given, OptionSpec } from './define.js';
import { readAll, readText } from './files.js';
import { wrongCall } from './stop.js';

/** The options by which a call hides more, or lets an output out. */
export const choiceOptions: Readonly<Record<string, OptionSpec>> = {
  'hide-from': { type: 'string' },
  'hide-output': { type: 'string', multiple: true },
  release: { type: 'string', multiple: true }
};

/** What `--help` says about them. */
export const choiceUsage = [
  '  --hide-from FILE       texts to remove wherever they stand, one a line; - reads standard input',
  '  --hide-output C.N      hide output N of cell C, both counted from 0; give it again for more',
  '  --release C.N=REASON   let out an output that the rules hide, where they allow it; REASON is published'
];

const PLACE = /^(\d{1,6})\.(\d{1,6})$/;

function placeOf(text: string, option: string): OutputPlace {
  const [, cell, output] = PLACE.exec(text) ?? [];
  if (cell === undefined || output === undefined) {
    throw wrongCall(`--${option} takes the number of a cell and of an output, such as 3.1.`);
  }
  return { cell: Number(cell), output: Number(output) };
}

function releaseOf(text: string): Release {
  const at = text.indexOf('=');
  const reason = at < 0 ? '' : text.slice(at + 1).trim();
  const place = placeOf(at < 0 ? text : text.slice(0, at), 'release');
  if (reason === '') {
    throw wrongCall('--release needs a reason behind the place, such as 3.1="counts of whole towns".');
  }
  if ([...reason].length > choiceLimits.reason) {
    throw wrongCall(`A reason has at most ${choiceLimits.reason} characters.`);
  }
  return { ...place, reason };
}

/** Texts come from a file or a pipe alone: a call is kept by the shell and seen by whoever lists processes. */
async function textsFrom(file: string | undefined, io: Io): Promise<string[]> {
  if (file === undefined) {
    return [];
  }
  const text = file === '-' ? await readAll(io.stdin) : await readText(file);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const texts = lines
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '');
  for (const { line, number } of texts) {
    if (!/[\p{L}\p{N}]/u.test(line) || [...line].length > choiceLimits.text) {
      throw wrongCall(
        `Line ${number} of the texts to hide has no letter or digit, or more than ${choiceLimits.text} characters.`
      );
    }
  }
  if (texts.length === 0) {
    throw wrongCall('There are no texts to hide: each stands in a line of its own.');
  }
  if (texts.length > choiceLimits.hide) {
    throw wrongCall(`There can be at most ${choiceLimits.hide} texts to hide.`);
  }
  return texts.map(({ line }) => line);
}

/** What a call chose beside the rules; wrong ones are told before anything is read or sent. */
export async function choicesOf(given: Given, io: Io): Promise<Choices> {
  const hideOutputs = given.all('hide-output').map(text => placeOf(text, 'hide-output'));
  const release = given.all('release').map(releaseOf);
  const named = [...hideOutputs, ...release].map(({ cell, output }) => `${cell}.${output}`);
  const twice = named.find((name, index) => named.indexOf(name) < index);
  if (twice !== undefined) {
    throw wrongCall(`Output ${twice} is named twice.`);
  }
  return settledChoices({ hide: await textsFrom(given.text('hide-from'), io), hideOutputs, release });
}
