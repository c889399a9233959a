import { canonicalJson } from '@vitrine/core/notebook';
import { frameOf } from '../../domain/frames/frame.js';
import type { StoredFrame } from '../../domain/pages/model.js';
import type { FrameSlot } from '../../web/notebook.js';

/** Characters and number of what scripts draw in one version. */
const MOST = { characters: 16_000_000, frames: 200 } as const;

/** Takes what a script draws out of the outputs of a notebook, as long as there is room. */
export function framesInto(frames: StoredFrame[]): (output: unknown, title: string) => FrameSlot | null {
  let left: number = MOST.characters;
  return (output, title) => {
    const frame = frames.length < MOST.frames ? frameOf(output) : null;
    const spec = frame === null ? '' : canonicalJson(frame.spec);
    if (frame === null || spec.length > left) {
      return null;
    }
    left -= spec.length;
    frames.push({ kind: frame.kind, title, spec });
    return { number: frames.length - 1, height: frame.height };
  };
}
