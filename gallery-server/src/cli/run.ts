import { problemOf } from '@vitrine/core/errors';
import type { ErrorCode } from '@vitrine/core/errors';
import type { Command, Io } from './command.js';
import { find, registry } from './registry.js';

const USAGE = 2;

/** Codes that mean the call itself can't be carried out: exit 2. */
const usageCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'usage',
  'file-unreadable',
  'file-exists',
  'config-invalid',
  'listen-refused',
  'port-taken',
  'database-locked',
  'database-newer'
]);

/** Codes that mean somebody else was first: exit 1. */
const conflictCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['version-conflict']);

/** The exit code that belongs to a problem. */
export function exitCodeOf(code: ErrorCode): number {
  if (usageCodes.has(code)) {
    return USAGE;
  }
  return conflictCodes.has(code) ? 1 : 3;
}

/** The list of commands. */
function overview(): string[] {
  const width = Math.max(...registry.map(command => command.name.length));
  return [
    'Usage: vitrine <command> [options]',
    '',
    'Commands:',
    ...registry.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'vitrine <command> --help shows options and examples; vitrine --version the version.',
    'Exit codes: 0 fine, 1 different or conflict, 2 wrong call or unreadable file, 3 refused.'
  ];
}

/** What `--help` says about one command. */
export function helpOf(command: Command): string[] {
  return [
    command.summary,
    '',
    ...command.usage.split('\n'),
    '',
    'Examples:',
    ...command.examples.map(example => `  ${example}`)
  ];
}

/** Runs one call of `vitrine` and says how it ended. Nothing is thrown. */
export async function run(args: string[], io: Io, version: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') {
    io.out(`vitrine ${version}`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    overview().forEach(line => io.out(line));
    return name === undefined ? USAGE : 0;
  }
  const wanted = name === 'help' ? (rest[0] ?? '') : name;
  const lazy = find(wanted);
  if (lazy === undefined) {
    io.err(`There is no command ${JSON.stringify(wanted)}. vitrine --help lists the commands.`);
    return USAGE;
  }
  try {
    const { command } = await lazy.load();
    if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
      helpOf(command).forEach(line => io.out(line));
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    const problem = problemOf(error);
    io.err(problem.sentence);
    if (problem.next !== '') {
      io.err(problem.next);
    }
    // Only on demand: where an unexpected error came from can quote what a notebook says.
    if (problem.code === 'internal' && process.env['VITRINE_DEBUG'] !== undefined && error instanceof Error) {
      io.err(error.stack ?? error.message);
    }
    return exitCodeOf(problem.code);
  }
}
