import { cleanImage } from './image.js';
import type { RasterType } from './image.js';

/**
 * The pictures of one notebook: it is passed over several times, and each of them is taken apart once. What was
 * made of one is a text of its own, and is taken apart as well before it is believed to be clean.
 */
export class Pictures {
  /** @param hidden no picture leaves, because nobody can vouch for what its pixels show */
  constructor(
    private readonly make: typeof cleanImage = cleanImage,
    readonly hidden = false
  ) {}

  private readonly byType = new Map<RasterType, Map<string, string | null>>();

  /** As `cleanImage` would answer. */
  clean(type: RasterType, text: string): string | null {
    if (this.hidden) {
      return null;
    }
    let known = this.byType.get(type);
    if (known === undefined) {
      known = new Map();
      this.byType.set(type, known);
    }
    let clean = known.get(text);
    if (clean === undefined) {
      clean = this.make(type, text);
      known.set(text, clean);
    }
    return clean;
  }
}
