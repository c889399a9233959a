/** More than any distance that is asked for. */
const FAR = 250;

/**
 * How many slips lie between a word and others: a letter too many, one missing, another one, two that changed
 * places. Others come letter by letter, so that words with the same beginning share the work.
 */
export class Slips {
  private readonly units: readonly number[];
  private readonly rows: Uint8Array[] = [];
  /** The least of each row: what the distance can still become. */
  private readonly least: number[] = [0];
  private readonly letters: number[] = [];
  depth = 0;

  constructor(
    word: string,
    private readonly most: number
  ) {
    this.units = Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
    this.rows.push(Uint8Array.from({ length: word.length + 2 }, (_, index) => (index <= most ? index : FAR)));
  }

  /** Goes back to the first `depth` letters of what came. */
  back(depth: number): void {
    this.depth = Math.min(this.depth, depth);
  }

  /** One more letter; false where no word that begins with what came is near enough. */
  feed(letter: number): boolean {
    const { units, most } = this;
    this.letters[this.depth] = letter;
    const depth = ++this.depth;
    const above = this.rows[depth - 1];
    const higher = depth > 1 ? this.rows[depth - 2] : above;
    const before = depth > 1 ? this.letters[depth - 2] : -1;
    const row = (this.rows[depth] ??= new Uint8Array(units.length + 2));
    const from = Math.max(1, depth - most);
    const to = Math.min(units.length, depth + most);
    let least = (row[from - 1] = from === 1 && depth <= most ? depth : FAR);
    for (let column = from; column <= to; column++) {
      const unit = units[column - 1];
      let best = above[column - 1] + (unit === letter ? 0 : 1);
      best = above[column] < best ? above[column] + 1 : best;
      best = row[column - 1] < best ? row[column - 1] + 1 : best;
      if (unit === before && column > 1 && units[column - 2] === letter && higher[column - 2] < best) {
        best = higher[column - 2] + 1;
      }
      row[column] = best > FAR ? FAR : best;
      least = best < least ? best : least;
    }
    row[to + 1] = FAR;
    this.least[depth] = least;
    return this.possible;
  }

  /** Whether a word that begins with what came can be near enough. Two letters that change places reach over a row. */
  get possible(): boolean {
    return this.least[this.depth] <= this.most || (this.depth > 0 && this.least[this.depth - 1] < this.most);
  }

  /** What came. */
  get text(): string {
    return String.fromCharCode(...this.letters.slice(0, this.depth));
  }

  /** The distance of what came; more than was asked for where it is further. */
  get distance(): number {
    return Math.abs(this.depth - this.units.length) > this.most ? FAR : this.rows[this.depth][this.units.length];
  }
}
