/** Asks an index in a process that does nothing else: `read.mjs FILE QUERIES`. Prints the times as JSON. */
import { readFileSync } from 'node:fs';
import { openIndexView } from '../../gallery-server/lib/adapters/search/index.js';

const [file, queries] = process.argv.slice(2);
const { warm, asked } = JSON.parse(readFileSync(queries, 'utf8'));
const hidden = new Set();
let at = performance.now();
const view = openIndexView(file);
const opened = performance.now() - at;
warm.forEach(({ plan }) => view.search({ ...plan, hidden }));
const times = asked.map(({ kind, plan }) => {
  at = performance.now();
  const before = process.threadCpuUsage();
  const { total } = view.search({ ...plan, hidden });
  const { user, system } = process.threadCpuUsage(before);
  return { kind, total, ms: performance.now() - at, cpu: (user + system) / 1000 };
});
const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
process.stdout.write(JSON.stringify({ opened, most: Number(kilobytes) * 1024, times }));
