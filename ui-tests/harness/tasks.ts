import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** The thread's own time in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

/** What the main thread does in one go: a task, and the promises that are answered after it. */
const names = new Set(['ThreadControllerImpl::RunTask', 'BlinkScheduler_PerformMicrotaskCheckpoint']);

/**
 * How long the page's main thread worked without a break while something happened, in milliseconds, longest first.
 * What counts is the thread's own time: on a busy machine a task lasts longer than it works.
 */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await act();
  const trace = (await browser.stopTracing()).toString('utf8');
  return tasksOf((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}

function tasksOf(events: TraceEvent[]): number[] {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const mains = new Set(
    events.filter(event => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(thread)
  );
  return events
    .filter(event => names.has(event.name) && mains.has(thread(event)))
    .map(event => (event.tdur ?? 0) / 1000)
    .sort((a, b) => b - a);
}
