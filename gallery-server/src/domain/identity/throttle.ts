/** Counts failures per key in a sliding window; memory only, bounded. */
export class Throttle {
  private readonly failures = new Map<string, number[]>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly maxKeys = 10_000
  ) {}

  /** Seconds until another try is allowed; 0 when it is allowed now. */
  wait(key: string, now: number): number {
    const times = this.recent(key, now);
    const first = times[times.length - this.limit];
    return first === undefined ? 0 : Math.max(1, Math.ceil((first + this.windowMs - now) / 1000));
  }

  /** A try that failed. */
  failed(key: string, now: number): void {
    const times = this.recent(key, now);
    times.push(now);
    this.failures.delete(key);
    this.failures.set(key, times.slice(-this.limit));
    // The oldest key goes first, so that made-up names cannot fill the memory.
    for (const oldest of this.failures.keys()) {
      if (this.failures.size <= this.maxKeys) {
        break;
      }
      this.failures.delete(oldest);
    }
  }

  /** A try that went well. */
  cleared(key: string): void {
    this.failures.delete(key);
  }

  private recent(key: string, now: number): number[] {
    return (this.failures.get(key) ?? []).filter(time => time > now - this.windowMs);
  }
}
