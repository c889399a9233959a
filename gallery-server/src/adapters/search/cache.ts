/** Something that is kept as long as it is used; `drop` lets go of it. */
export interface Kept {
  bytes: number;
  used: boolean;
  drop(): void;
}

/** Keeps what is used, up to so many bytes: what nobody used since the last clearing goes first. */
export class Cache {
  private kept: Kept[] = [];
  private held = 0;

  constructor(private readonly most: number) {}

  get bytes(): number {
    return this.held;
  }

  add(kept: Kept): void {
    this.kept.push(kept);
    this.held += kept.bytes;
    this.bound(kept);
  }

  /** Something that is kept got larger by so much. */
  grow(kept: Kept, bytes: number): void {
    kept.bytes += bytes;
    this.held += bytes;
    this.bound(kept);
  }

  private bound(newest: Kept): void {
    newest.used = true;
    if (this.held > this.most) {
      this.clear(kept => kept.used);
      if (this.held > this.most / 2) {
        this.clear(kept => kept === newest);
      }
    }
  }

  private clear(needed: (kept: Kept) => boolean): void {
    const rest: Kept[] = [];
    for (const kept of this.kept) {
      if (needed(kept)) {
        rest.push(kept);
      } else {
        this.held -= kept.bytes;
        kept.drop();
      }
    }
    rest.forEach(kept => (kept.used = false));
    this.kept = rest;
  }
}
