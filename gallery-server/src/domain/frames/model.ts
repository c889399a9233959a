import type { JsonObject } from '@vitrine/core/notebook';

/** The renderers we bring, each a script of its own. */
export const frameKinds = ['plotly', 'vega', 'vega-lite'] as const;
export type FrameKind = (typeof frameKinds)[number];

/** A figure that a script draws, as data alone: nothing in it asks for anything, and nothing in it leads anywhere. */
export interface Frame {
  kind: FrameKind;
  /** Points that are kept free for it, so that nothing moves when it comes. */
  height: number;
  spec: JsonObject;
}

/** Least and most height of a frame, whatever a figure says of itself. */
export const HEIGHTS = { least: 120, most: 2000 } as const;

/** A height in whole points within the bounds; the usual one where none is given. */
export function heightOf(value: unknown, usual: number): number {
  const given = typeof value === 'number' && Number.isFinite(value) ? value : usual;
  return Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, given)));
}
