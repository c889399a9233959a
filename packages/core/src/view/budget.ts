/** How much of a notebook is drawn at once. What is beyond it is there all the same: published, and in the download. */
export interface Limits {
  /** Characters of one text. */
  text: number;
  /** Characters of one table; it can't be cut, so a longer one isn't drawn. */
  html: number;
  /** Characters of one picture as it is written in the notebook. */
  image: number;
  /** Characters of everything that is drawn together. */
  all: number;
  /** Characters of all pictures, where they don't count as text because they are sent by themselves. */
  pictures?: number;
}

/** Counts what is drawn together against what may be. */
export interface Budget extends Readonly<Omit<Limits, 'all' | 'pictures'>> {
  /** Whether there is room for so many characters more; they count from now on. */
  takes(characters: number): boolean;
  takesPicture(characters: number): boolean;
}

/** A budget that is still whole; without limits everything is drawn. */
export function budgetOf(limits: Partial<Limits> = {}): Budget {
  const { text = Infinity, html = Infinity, image = Infinity, all = Infinity } = limits;
  const counter = (most: number): Budget['takes'] => {
    let left = most;
    return characters => {
      const fits = characters <= left;
      left -= fits ? characters : 0;
      return fits;
    };
  };
  const takes = counter(all);
  return { text, html, image, takes, takesPicture: limits.pictures === undefined ? takes : counter(limits.pictures) };
}
