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

let shown = false;
/** Takes the line that says how far it is off the terminal before another one is written. */
const cleared = (line: string): string => {
  const before = shown ? '\r\u001b[2K' : '';
  shown = false;
  return before + line;
};

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: line => {
      if (shown) {
        process.stderr.write(cleared(''));
      }
      process.stdout.write(line + '\n');
    },
    drained: () =>
      process.stdout.writableNeedDrain
        ? new Promise<void>(resolve => void process.stdout.once('drain', resolve))
        : Promise.resolve(),
    err: line => process.stderr.write(cleared(line + '\n')),
    ...(process.stderr.isTTY === true && {
      progress: (line: string) => {
        process.stderr.write(cleared(line));
        shown = line !== '';
      }
    }),
    stdin: process.stdin,
    terminal: process.stdout.isTTY === true
  },
  version
);
