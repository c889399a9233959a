import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { choiceOptions, choicesOf, choiceUsage } from '../common/choices.js';
import { defineCommand } from '../common/define.js';
import { replaceFile } from '../common/files.js';
import { checkInputs, clash, policyOf } from '../common/redact-file.js';
import { exitCodes, wrongCall } from '../common/stop.js';
import { redactAll } from '../engine/redact-all.js';

const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Inputs are never written over: the results go to another folder than theirs. */
async function keepApart(files: readonly string[], out: string): Promise<void> {
  const folder = await real(out);
  for (const file of files.filter(name => name !== '-')) {
    if ((await real(dirname(file))) === folder) {
      throw wrongCall(`--out is the folder of ${file}, which would be written over.`, 'Name another folder.');
    }
  }
}

/** `vitrine redact`: what would leave this computer, as a file. Works without a gallery. */
export const command = defineCommand({
  name: 'redact',
  summary: 'Write what a gallery would get to see.',
  usage: [
    'Usage: vitrine redact FILE... [options]',
    '',
    'Writes the notebook as it would be published: one file to standard output, or every file under its',
    'own name into --out. - reads standard input. No gallery is asked, and the input stays as it is.',
    'A notebook that is refused is named with the reason and gets no result; the others are done.',
    '',
    'Options:',
    '  --out DIR              folder for the results; needed for more than one file',
    '  --profile P            open, balanced (default) or strict',
    '  --policy FILE          a policy as JSON, instead of a profile',
    '  --report FILE          what was removed, by cell, place and kind, as JSON; no values',
    ...choiceUsage,
    '',
    'Exit codes: 0 all written, 2 wrong call or a file that cannot be opened, 3 one or more refused.'
  ].join('\n'),
  examples: [
    'vitrine redact forecast.ipynb > redacted.ipynb',
    'vitrine redact *.ipynb --out redacted --report report.json',
    'cat forecast.ipynb | vitrine redact - --profile strict',
    'vitrine redact forecast.ipynb --hide-from names.txt --hide-output 3.1'
  ],
  options: {
    out: { type: 'string' },
    profile: { type: 'string' },
    policy: { type: 'string' },
    report: { type: 'string' },
    ...choiceOptions
  },
  run: async (given, io) => {
    const files = given.words;
    const out = given.text('out');
    const json = given.on('json');
    if (files.length === 0) {
      throw wrongCall('The notebook to redact is missing.');
    }
    if (out === undefined && (files.length > 1 || json)) {
      throw wrongCall(files.length > 1 ? 'More than one file needs --out.' : '--json needs --out.');
    }
    const twice = clash(files);
    if (twice !== null) {
      throw wrongCall(`Two inputs are called ${twice}; one result would be lost.`, 'Redact them one after the other.');
    }
    if (files.includes('-') && given.text('hide-from') === '-') {
      throw wrongCall('Standard input is the notebook or the texts to hide, not both.');
    }
    if (files.length > 1 && given.all('hide-output').length + given.all('release').length > 0) {
      throw wrongCall('--hide-output and --release speak of one notebook; there is more than one.');
    }
    const choices = await choicesOf(given, io);
    const policy = await policyOf(given.text('profile'), given.text('policy'));
    await checkInputs(files);
    if (out !== undefined) {
      await keepApart(files, out);
    }
    const { results, text } = await redactAll(files, { policy, choices, out, stdin: io.stdin }, io);
    if (text !== null) {
      // The line that follows brings the last line break of the text.
      io.out(text.replace(/\n$/, ''));
    }
    const summary = JSON.stringify({ format: 1, policy, files: results });
    const where = given.text('report');
    if (where !== undefined) {
      await replaceFile(where, summary + '\n');
    }
    if (json) {
      io.out(summary);
    }
    return results.some(result => result.refused !== null) ? exitCodes.refused : exitCodes.fine;
  }
});
