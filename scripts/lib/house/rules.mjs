/** The house rules that are about text; each takes files and answers complaints. */
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { root } from '../places.mjs';
import { isDataOnly } from './data.mjs';
import { isCode, isTest } from './files.mjs';

/** @typedef {import('./files.mjs').SourceFile} SourceFile */

const LONGEST = 600;
const LONGEST_TEST = 900;
const SHORT = 400;
const SHARE = 0.95;

/** No file over 600 lines (tests 900), 95 % under 400. @param {SourceFile[]} files */
export function lengths(files) {
  const code = files.filter(file => isCode(file.path));
  const complaints = code
    .filter(file => file.lines > (isTest(file.path) ? LONGEST_TEST : LONGEST))
    .map(file => `${file.path} has ${file.lines} lines: split it by what it is about`);
  const long = code.filter(file => file.lines >= SHORT);
  if (long.length > code.length * (1 - SHARE)) {
    complaints.push(
      `${long.length} of ${code.length} files have ${SHORT} lines or more: ${long.map(file => file.path).join(', ')}`
    );
  }
  return complaints;
}

/** Lines of tests for each line of code: at least as many. It may only rise. */
export const TESTS_FOR_CODE = 1;

/** @typedef {{code: number, data: number, tests: number}} Lines */

/**
 * Lines of scripts by what they are. A table that holds data only has nothing that could go wrong by
 * itself: its rows are tested through the code that reads them, so it is counted apart from code. A
 * table of samples inside a test stays a test.
 * @param {SourceFile[]} files
 * @returns {Lines}
 */
export function counted(files) {
  const lines = { code: 0, data: 0, tests: 0 };
  for (const { path, text, lines: count } of files) {
    if (isCode(path) && /\.(ts|tsx|mjs|cjs|js)$/.test(path)) {
      lines[isTest(path) ? 'tests' : isDataOnly(path, text) ? 'data' : 'code'] += count;
    }
  }
  return lines;
}

/** Tests keep up with the code. @param {SourceFile[]} files @param {number} [floor] */
export function balance(files, floor = TESTS_FOR_CODE) {
  const { tests, code, data } = counted(files);
  return tests >= code * floor ? [] : [`${tests} lines of tests for ${code} lines of code (and ${data} of data)`];
}

/** A test that is switched off looks like one that passes. @param {SourceFile[]} files */
export function switchedOff(files) {
  const call =
    /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fixme|skipIf|runIf)\b|(?<![.\w])(?:xit|xdescribe|fit|fdescribe)\(/;
  return files.filter(file => isTest(file.path)).flatMap(file => hits(file, call, 'a test that is switched off'));
}

/** Ways around the type checker and the linter. @param {SourceFile[]} files */
export function escapes(files) {
  const words = [
    '@ts-' + 'ignore',
    '@ts-' + 'nocheck',
    'eslint-' + 'disable',
    'stylelint-' + 'disable',
    'prettier-' + 'ignore'
  ];
  return files
    .filter(file => isCode(file.path))
    .flatMap(file => hits(file, new RegExp(words.join('|')), 'a way around the rules'));
}

const GENERAL = new Set(['/', '/tmp/', '/home/', '/opt/', '/srv/', '/usr/', '/var/']);

/**
 * Nothing about the computer it was written on: no path of it, no registry it installed from.
 * @param {SourceFile[]} files
 * @param {string[]} [places]
 */
export function machineTraces(files, places = [`${dirname(root)}/`, `${homedir()}/`]) {
  const paths = places.filter(place => !GENERAL.has(place)).map(escapeForPattern);
  const path = new RegExp(paths.join('|') || '(?!)');
  const host = /"resolved": "https?:|^\s*(?:registry|index-url|extra-index-url|--index-url)\s*=?\s*https?:/;
  return files.flatMap(file => [
    ...hits(file, path, 'a path of this computer'),
    ...(/package-lock\.json$|\.npmrc$|requirements.*\.(txt|in)$|pip\.conf$/.test(file.path)
      ? hits(file, host, 'the address of a package registry')
      : [])
  ]);
}

const TOKENS = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[opsur]_[A-Za-z0-9]{36}\b/,
  /\bgithub_pat_[A-Za-z0-9_]{60,}\b/,
  /\bglpat-[A-Za-z0-9_-]{20,}\b/,
  /\bsk-[A-Za-z0-9_-]{32,}\b/,
  /\bxox[abpr]-[A-Za-z0-9-]{20,}\b/,
  /\bAIza[A-Za-z0-9_-]{35}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bhf_[A-Za-z0-9]{34}\b/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*\S{30}/
];

/** Samples are joined from parts when tests run; a whole one blocks a push somewhere. @param {SourceFile[]} files */
export function tokens(files) {
  return files.flatMap(file => TOKENS.flatMap(token => hits(file, token, 'a token of realistic form')));
}

const COMMIT = /^(feat|fix|docs|test|refactor|perf|build|ci|style|chore|revert)(\([a-z0-9][a-z0-9, -]*\))?!?: \S.*$/;

/** @param {string} log one subject a line */
export function commits(log) {
  return log
    .split('\n')
    .filter(subject => subject && !COMMIT.test(subject))
    .map(subject => `the commit "${subject}" is not conventional (type(scope): what)`);
}

/** @param {SourceFile} file @param {RegExp} pattern @param {string} what */
function hits(file, pattern, what) {
  return file.text
    .split('\n')
    .map((line, index) => (pattern.test(line) ? `${file.path}:${index + 1} has ${what}` : ''))
    .filter(Boolean);
}

/** @param {string} text */
const escapeForPattern = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
