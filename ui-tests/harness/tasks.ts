import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The thread's own time in microseconds. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

/** One go of the main thread. */
export interface Task {
  /** Its own time in milliseconds. */
  ms: number;
  /** What took longest in it, and whose script it was: a failure should say where to look. */
  what: string;
}

/** What the main thread does in one go: a task, and the promises that are answered after it. */
const names = new Set(['ThreadControllerImpl::RunTask', 'BlinkScheduler_PerformMicrotaskCheckpoint']);

/**
 * What the page's main thread did without a break while something happened, longest first.
 * What counts is the thread's own time: on a busy machine a task lasts longer than it works.
 */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await act();
  const trace = (await browser.stopTracing()).toString('utf8');
  return tasksOf((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}

function tasksOf(events: TraceEvent[]): Task[] {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const mains = new Set(
    events.filter(event => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(thread)
  );
  const own = events.filter(event => mains.has(thread(event)) && event.tdur !== undefined);
  return own
    .filter(event => names.has(event.name))
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .map((task, index) => ({ ms: (task.tdur ?? 0) / 1000, what: index < 5 ? longestIn(task, own) : '' }));
}

/** Names what a task spent its time with, three things at most. */
function longestIn(task: TraceEvent, events: readonly TraceEvent[]): string {
  return events
    .filter(one => !names.has(one.name) && one.pid === task.pid && one.tid === task.tid)
    .filter(one => one.ts >= task.ts && one.ts < task.ts + (task.dur ?? 0))
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, 3)
    .map(one => `${one.name} ${Math.round((one.tdur ?? 0) / 1000)} ms ${one.args?.data?.url?.split('/').at(-1) ?? ''}`)
    .join(', ');
}
