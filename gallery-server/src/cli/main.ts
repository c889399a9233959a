import { run } from './run.js';
import { version } from '../version.js';

// Who reads may have seen enough: `vitrine search bikes | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
    process.exit();
  });
}

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
