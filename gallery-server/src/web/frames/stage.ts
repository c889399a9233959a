/** Where a figure is drawn, and how its page hears of it. */
export interface Stage {
  box: HTMLElement;
  spec: Record<string, unknown>;
  dark: boolean;
}

/** What a frame tells its page: it says nothing else, and hears nothing. */
export type Told = { vitrine: 'frame'; height: number } | { vitrine: 'frame'; failed: true };

function tell(told: Told): void {
  // The document has no origin; its address has, and nobody else is to hear.
  parent.postMessage(told, new URL(location.href).origin);
}

/** Draws what lies in the document with one renderer, and tells the page how high it became, or that it failed. */
export async function perform(draw: (stage: Stage) => Promise<unknown>): Promise<void> {
  const box = document.getElementById('figure');
  const spec: unknown = JSON.parse(document.getElementById('spec')?.textContent ?? 'null');
  if (box === null || typeof spec !== 'object' || spec === null) {
    return;
  }
  const asked = new URLSearchParams(location.search).get('theme');
  const dark = asked === null ? matchMedia('(prefers-color-scheme: dark)').matches : asked === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  try {
    await draw({ box, spec: spec as Record<string, unknown>, dark });
  } catch {
    box.textContent = "This figure can't be drawn.";
    tell({ vitrine: 'frame', failed: true });
    return;
  }
  const measure = (): void => tell({ vitrine: 'frame', height: Math.ceil(box.scrollHeight) });
  measure();
  new ResizeObserver(measure).observe(box);
}

/** Colours of a figure on a dark page, where its author has chosen none. */
export const DARK = { paper: '#111111', plot: '#1b1b1b', ink: '#e6e6e6', line: '#424242' } as const;

/** An object, or an empty one for anything else. */
export const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
