/** Values of an error: ids, counts, cell numbers, limits; never content of a notebook. */
export type Params = Readonly<Record<string, string | number | boolean | null>>;

/** What one code means to a person, and which status it has on the wire. */
export interface CatalogueEntry {
  status: number;
  /** What happened and what was kept, as one or more whole sentences. */
  sentence(p: Params): string;
  /** The next step, as a whole sentence. */
  next(p: Params): string;
}

/** An entry of the catalogue; plain strings where no value is told. */
export function entry(
  status: number,
  sentence: string | ((p: Params) => string),
  next: string | ((p: Params) => string)
): CatalogueEntry {
  return {
    status,
    sentence: typeof sentence === 'string' ? () => sentence : sentence,
    next: typeof next === 'string' ? () => next : next
  };
}

/** A value as words, or the words for "not told". */
export function told(p: Params, name: string, otherwise: string): string {
  const value = p[name];
  return value === undefined || value === null || value === '' ? otherwise : String(value);
}

/** " in cell 3" where the cell is known, else nothing. */
export function inCell(p: Params): string {
  return typeof p['cell'] === 'number' ? ` in cell ${p['cell']}` : '';
}

/** A number of bytes in the unit a person would say. */
export function size(p: Params, name: string, otherwise: string): string {
  const value = p[name];
  if (typeof value !== 'number' || !(value >= 0)) {
    return otherwise;
  }
  return value < 1e6 ? `${Math.ceil(value / 1e3)} kB` : `${Math.round(value / 1e5) / 10} MB`;
}

/** "20 seconds", "1 second", "5 minutes"; "a moment" where it isn't known. */
export function wait(p: Params, name = 'seconds'): string {
  const value = p[name];
  if (typeof value !== 'number' || !(value > 0)) {
    return 'a moment';
  }
  const [n, unit] = value < 90 ? [Math.ceil(value), 'second'] : [Math.ceil(value / 60), 'minute'];
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
