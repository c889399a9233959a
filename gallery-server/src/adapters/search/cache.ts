/** Keeps what was used last, up to so many bytes. */
export class Cache {
  private readonly kept = new Map<string, { value: unknown; bytes: number }>();
  private held = 0;

  constructor(private readonly most: number) {}

  /** What is kept under the key, or what `make` makes of it and says to weigh. */
  get<T>(key: string, make: () => { value: T; bytes: number }): T {
    const found = this.kept.get(key);
    if (found !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found.value as T;
    }
    const made = make();
    // What is larger than a quarter of everything would push the rest out.
    if (made.bytes * 4 <= this.most) {
      this.kept.set(key, made);
      this.held += made.bytes;
      for (const [old, { bytes }] of this.kept) {
        if (this.held <= this.most) {
          break;
        }
        this.kept.delete(old);
        this.held -= bytes;
      }
    }
    return made.value;
  }

  get bytes(): number {
    return this.held;
  }

  clear(): void {
    this.kept.clear();
    this.held = 0;
  }
}
