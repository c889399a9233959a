/** Milliseconds that this thread worked, not what it waited for: other programs take nothing from a run. */
export function worked(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
