import type { OutputPlace } from '@vitrine/core/redaction';
import { createContext } from 'react';

/** What its author can do about an output in the preview. */
export interface OutputActions {
  hide(place: OutputPlace): void;
  /** Asks for the reason first. */
  askRelease(place: OutputPlace): void;
  /** Takes back what was decided about it. */
  undo(place: OutputPlace): void;
}

/** Only its author's preview has it: on a page there is nothing to decide. The value has to stay the same object. */
export const Deciding = createContext<OutputActions | null>(null);
