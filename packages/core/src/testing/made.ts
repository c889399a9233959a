const ALPHABETS: Readonly<Record<string, string>> = {
  d: '0123456789',
  h: '0123456789abcdef',
  a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  l: 'abcdefghijklmnopqrstuvwxyz0123456789',
  U: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  z: 'abcdefghijklmnopqrstuvwxyz',
  Z: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  b: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
};
const DRAWN = /\{([dhalUzZb])(\d{1,4})\}/g;

/**
 * Something that looks like a live token, drawn when a test runs: no file holds a whole one.
 * @param shape what is the same in all of them, with `{a36}` for 36 letters and digits
 * @param fill puts this character in the place of all that is drawn
 */
export function made(shape: string, seed = 1, fill?: string): string {
  let state = seed * 2_654_435_761 + shape.length;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  return shape.replace(DRAWN, (_, kind: string, count: string) => {
    const alphabet = ALPHABETS[kind] ?? '';
    return Array.from({ length: Number(count) }, () => fill ?? alphabet.charAt(next() % alphabet.length)).join('');
  });
}
