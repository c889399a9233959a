const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const PARTS = /<([a-z]+)(?:\+(\d+))?>|\[([^\]]+)\]|[#@*]/g;

/** Draws the same things for the same seed. */
export interface Draw {
  /** A whole number between two, both included. */
  int(from: number, to: number): number;
  pick(choices: readonly string[] | string): string;
  /**
   * Fills a template: `#` a digit, `@` a letter, `*` either, `[XYZ]` one of these, `<yymmdd>` a day
   * somebody was born on, `<ddmmyy+40>` the same with so much more in the day.
   */
  like(template: string): string;
}

/** A source of things to draw. */
export function drawer(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  const int = (from: number, to: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from + Math.floor((state / 4_294_967_296) * (to - from + 1));
  };
  const pick = (choices: readonly string[] | string): string => choices[int(0, choices.length - 1)] ?? '';
  const birthday = (order: string, more: number): string => {
    const month = int(1, 12);
    const day = int(1, LENGTHS[month - 1] ?? 28) + (order.startsWith('d') ? more : 0);
    const year = String(int(1931, 1999));
    const two = (value: number): string => String(value).padStart(2, '0');
    return order
      .replace('yyyy', year)
      .replace('yy', year.slice(2))
      .replace('mm', two(month + (order.startsWith('d') ? 0 : more)))
      .replace('dd', two(day));
  };
  const like = (template: string): string =>
    template.replace(PARTS, (whole, order?: string, more?: string, choices?: string) => {
      if (order !== undefined) {
        return birthday(order, Number(more ?? 0));
      }
      if (choices !== undefined) {
        return pick(choices);
      }
      return pick(whole === '#' ? DIGITS : whole === '@' ? LETTERS : LETTERS + DIGITS);
    });
  return { int, pick, like };
}

/** Makes a number from a source. */
export type Maker = (draw: Draw) => string;

/** What a rule puts behind a body, or nothing where such a body isn't given out. */
export type Ending = (body: string) => string | null;

/** Numbers of a shape, without a rule. */
export const like =
  (...templates: string[]): Maker =>
  draw =>
    draw.like(draw.pick(templates));

/** Numbers of a shape with what a rule puts behind. */
export const ending =
  (template: string, rule: Ending): Maker =>
  draw =>
    drawn(() => {
      const body = draw.like(template);
      const end = rule(body);
      return end === null ? null : body + end;
    });

/** The first of many draws that is something. */
export function drawn(draw: () => string | null): string {
  for (let at = 0; at < 2000; at++) {
    const value = draw();
    if (value !== null) {
      return value;
    }
  }
  throw new Error('nothing is drawn');
}

/** One of several makers. */
export const either =
  (...makers: Maker[]): Maker =>
  draw =>
    (makers[draw.int(0, makers.length - 1)] ?? makers[0])?.(draw) ?? '';
