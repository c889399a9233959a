/**
 * How many slips lie between a word and others: a letter too many, one missing, another one, two that changed
 * places. Others are given letter by letter, so that words with the same beginning share the work.
 */
export class Slips {
  private readonly rows: Uint8Array[] = [];
  private readonly units: number[];
  private letters: number[] = [];

  constructor(
    word: string,
    private readonly most: number
  ) {
    this.units = Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
    this.rows.push(Uint8Array.from({ length: word.length + 1 }, (_, index) => Math.min(index, 250)));
  }

  /** Whether some word that begins so can be near enough; the first `same` letters are those of the call before. */
  possible(start: string, same = 0): boolean {
    this.letters.length = Math.min(this.letters.length, same);
    for (let depth = this.letters.length; depth < start.length; depth++) {
      this.letters.push(start.charCodeAt(depth));
      this.fill(depth + 1);
      if (!this.near(depth + 1)) {
        return false;
      }
    }
    return this.letters.length === 0 || this.near(this.letters.length);
  }

  /** The distance of a word for which `possible` said yes just now. */
  distance(): number {
    return this.rows[this.letters.length][this.units.length];
  }

  private near(depth: number): boolean {
    // Two letters that change places reach over one row.
    return Math.min(...this.rows[depth]) <= this.most || Math.min(...this.rows[depth - 1]) + 1 <= this.most;
  }

  private fill(depth: number): void {
    const row = (this.rows[depth] ??= new Uint8Array(this.units.length + 1));
    const above = this.rows[depth - 1];
    const letter = this.letters[depth - 1];
    row[0] = Math.min(depth, 250);
    for (let column = 1; column < row.length; column++) {
      const unit = this.units[column - 1];
      let best = Math.min(above[column] + 1, row[column - 1] + 1, above[column - 1] + (unit === letter ? 0 : 1));
      if (depth > 1 && column > 1 && unit === this.letters[depth - 2] && this.units[column - 2] === letter) {
        best = Math.min(best, this.rows[depth - 2][column - 2] + 1);
      }
      row[column] = Math.min(best, 250);
    }
  }
}

/** How many letters two words begin with alike. */
export function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) {
    same++;
  }
  return same;
}
