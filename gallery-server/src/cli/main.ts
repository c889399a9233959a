import { run } from './run.js';
import { version } from '../version.js';

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: line => process.stdout.write(line + '\n'),
    err: line => process.stderr.write(line + '\n'),
    stdin: process.stdin,
    terminal: process.stdout.isTTY === true
  },
  version
);
