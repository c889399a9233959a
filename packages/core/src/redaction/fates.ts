import { placeKey } from './choices.js';
import type { Choices, OutputPlace } from './choices.js';
import type { Policy } from './policy.js';

/** What is to become of an output: it is kept, out by the level, out by choice, or let out although the level hides it. */
export type Decision = 'keep' | 'level' | 'chosen' | 'release';

/** Whether the rules leave it to anybody to let out what the level hides. */
export function mayRelease({ profile, releases = 'nobody' }: Policy): boolean {
  return profile === 'strict' && releases !== 'nobody';
}

/** What policy and author together say about each output. */
export class Fates {
  private readonly hidden: ReadonlySet<string>;
  private readonly released: ReadonlySet<string>;
  /** The level keeps outputs that can be checked. */
  readonly keeps: boolean;
  /** The author may ask for what the level hides. */
  readonly open: boolean;

  constructor(
    policy: Policy,
    { hideOutputs, release }: Pick<Choices, 'hideOutputs'> & { release: readonly OutputPlace[] }
  ) {
    this.keeps = policy.profile !== 'strict';
    this.open = mayRelease(policy);
    this.hidden = new Set(hideOutputs.map(placeKey));
    this.released = new Set(this.open ? release.map(placeKey) : []);
  }

  of(place: OutputPlace): Decision {
    const key = placeKey(place);
    if (this.hidden.has(key)) {
      return 'chosen';
    }
    return this.keeps ? 'keep' : this.released.has(key) ? 'release' : 'level';
  }
}
