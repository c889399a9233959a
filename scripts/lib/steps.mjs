/** Tells how far the work is: step n of m, elapsed time, a tick. */
const TICK = '✓';
const WAIT = 1000;

/** 4000 -> "4 s", 95000 -> "1 min 35 s". @param {number} ms */
export function elapsed(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A rough rest that does not pretend to know seconds. @param {number} ms */
export function roughly(ms) {
  if (ms < 10_000) {
    return 'a few seconds';
  }
  return ms < 55_000 ? `about ${Math.round(ms / 10_000) * 10} s` : `about ${Math.max(1, Math.round(ms / 60_000))} min`;
}

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {number} [usual]   what it usually takes on two cores, in ms; for the rough rest
 * @property {() => boolean | Promise<boolean>} [done]   true: nothing to do
 * @property {() => void | Promise<void>} work
 */

/**
 * Works through the steps, one line each.
 * @param {Step[]} steps
 * @param {{out?: {write(text: string): unknown, isTTY?: boolean}, now?: () => number}} [options]
 */
export async function workThrough(steps, { out = process.stdout, now = Date.now } = {}) {
  const began = now();
  const live = out.isTTY === true;
  for (const [index, step] of steps.entries()) {
    const label = `${index + 1} of ${steps.length} ${step.name}`;
    if (await step.done?.()) {
      out.write(`${TICK} ${label} · ready\n`);
      continue;
    }
    const at = now();
    const rest = steps.slice(index).reduce((sum, next) => sum + (next.usual ?? 0), 0);
    const tell = () => {
      const left = rest - (now() - at);
      const more = left > 0 ? ` · ${roughly(left)} to go` : '';
      out.write(`\r\u001b[2K  ${label} · ${elapsed(now() - began)} so far${more}`);
    };
    const timer = live ? setInterval(tell, WAIT) : undefined;
    if (!live) {
      out.write(`  ${label} · ${elapsed(at - began)} so far · ${roughly(rest)} to go\n`);
    }
    try {
      await step.work();
    } finally {
      clearInterval(timer);
      if (live) {
        out.write('\r\u001b[2K');
      }
    }
    out.write(`${TICK} ${label} · ${elapsed(now() - at)}\n`);
  }
}

/** Says what went wrong: the sentence, the tool's last lines, the mend. @param {unknown} error */
export function tellTrouble(error, out = process.stderr) {
  const { message, lines = [], next = '' } = /** @type {import('./tool.mjs').Trouble} */ (error);
  out.write(`\n${message}\n`);
  for (const line of lines) {
    out.write(`  | ${line}\n`);
  }
  if (next) {
    out.write(`${next}\n`);
  }
}
