/** All house rules, in the order in which one wants to hear of them. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { lastLines, run, show } from '../tool.mjs';
import { trackedFiles } from './files.mjs';
import { balance, commits, escapes, lengths, machineTraces, switchedOff, tokens } from './rules.mjs';

const MANY = 40;

/** Runs one of npm's tools over the tracked files it is for; its complaints as lines. */
async function tool(script, args, files) {
  if (files.length === 0) {
    return [];
  }
  const bin = join(root, 'node_modules', script);
  const { code, text } = await show(process.execPath, [bin, ...args, ...files], { quiet: true });
  return code === 0 ? [] : lastLines(text, MANY);
}

/** @param {import('./files.mjs').SourceFile[]} files @param {RegExp} pattern */
const paths = (files, pattern) => files.map(file => file.path).filter(path => pattern.test(path));

/** @type {[string, (files: import('./files.mjs').SourceFile[]) => string[] | Promise<string[]>][]} */
const rules = [
  [
    'eslint',
    files =>
      tool('eslint/bin/eslint.js', ['--max-warnings', '0', '--no-warn-ignored'], paths(files, /\.(ts|tsx|mjs|cjs|js)$/))
  ],
  [
    'prettier',
    files =>
      tool('prettier/bin/prettier.cjs', ['--list-different'], paths(files, /\.(ts|tsx|mjs|cjs|js|css|json|md|ya?ml)$/))
  ],
  ['stylelint', files => tool('stylelint/bin/stylelint.mjs', ['--formatter', 'unix'], paths(files, /\.css$/))],
  ['length of files', lengths],
  ['tests against code', balance],
  ['tests switched off', switchedOff],
  ['ways around the rules', escapes],
  ['traces of a computer', machineTraces],
  ['tokens', tokens],
  ['commits', async () => commits(await run('git', ['log', '--no-merges', '--format=%s'], { what: 'git log' }))]
];

/** Every rule counts as one test. @returns {Promise<import('../suites.mjs').Tally>} */
export async function houseChecks() {
  const files = await trackedFiles();
  const answers = await Promise.all(rules.map(async ([name, rule]) => ({ name, complaints: await rule(files) })));
  const broken = answers.filter(answer => answer.complaints.length > 0);
  return {
    name: 'house',
    passed: rules.length - broken.length,
    failed: broken.length,
    reasons: broken.map(({ name, complaints }) => `${name}\n      ${complaints.slice(0, MANY).join('\n      ')}`)
  };
}
