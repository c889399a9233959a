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
  /** Its own time in milliseconds, but for what the browser collected. */
  ms: number;
  /** What the browser collected meanwhile: it walks the whole page, whoever made it. */
  collected: number;
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
  const collections = own.filter(({ name }) => name === 'MajorGC' || name === 'MinorGC').sort((a, b) => a.ts - b.ts);
  return own
    .filter(event => names.has(event.name))
    .map(task => ({ task, collected: collectedIn(task, collections) }))
    .map(({ task, collected }) => ({ task, collected, ms: (task.tdur ?? 0) / 1000 - collected }))
    .sort((a, b) => b.ms - a.ms)
    .map(({ task, ...times }, index) => ({ ...times, what: index < 5 ? longestIn(task, own) : '' }));
}

const within = (task: TraceEvent) => {
  const end = task.ts + (task.dur ?? 0);
  return ({ pid, tid, ts }: TraceEvent): boolean => pid === task.pid && tid === task.tid && ts >= task.ts && ts < end;
};

/** Collections can hold collections: the outermost count. */
function collectedIn(task: TraceEvent, collections: readonly TraceEvent[]): number {
  let end = -1;
  let sum = 0;
  for (const one of collections.filter(within(task))) {
    if (one.ts >= end) {
      end = one.ts + (one.dur ?? 0);
      sum += (one.tdur ?? 0) / 1000;
    }
  }
  return sum;
}

/** Names what a task spent its time with, three things at most. */
function longestIn(task: TraceEvent, events: readonly TraceEvent[]): string {
  return events
    .filter(one => !names.has(one.name))
    .filter(within(task))
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, 3)
    .map(one => `${one.name} ${Math.round((one.tdur ?? 0) / 1000)} ms ${one.args?.data?.url?.split('/').at(-1) ?? ''}`)
    .join(', ');
}
