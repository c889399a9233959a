/** Shortest password that is taken. */
export const SHORTEST = 12;
/** Longest; scrypt would take more, but a megabyte is an attack. */
export const LONGEST = 200;

/** The start of what people choose when they are asked for twelve characters. */
const common = ['password', 'passwort', '1234567890', 'qwertyuiop', 'letmein', 'iloveyou', 'abcdefghij', 'vitrine'];

/** True when a password is too short, too uniform, or says the login or a common word. */
export function isWeak(password: string, login: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const length = [...text].length;
  if (length < SHORTEST || length > LONGEST || new Set(text).size < 5) {
    return true;
  }
  const rest = [login.toLowerCase(), ...common].reduce(
    (left, word) => (word === '' ? left : left.split(word).join('')),
    text
  );
  return [...rest].length < SHORTEST / 2;
}
