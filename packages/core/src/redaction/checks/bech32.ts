const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 and bech32m: a prefix, a 1, and a code that six characters guard. */
export function bech32(text: string): boolean {
  const lower = text.toLowerCase();
  const at = lower.lastIndexOf('1');
  if (at < 1 || lower.length - at < 7) {
    return false;
  }
  const prefix = [...lower.slice(0, at)].map(char => char.charCodeAt(0));
  const data = [...lower.slice(at + 1)].map(char => ALPHABET.indexOf(char));
  const values = [...prefix.map(code => code >> 5), 0, ...prefix.map(code => code & 31), ...data];
  const sum = data.includes(-1) ? 0 : polymod(values);
  return sum === 1 || sum === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((one, bit) => {
      sum ^= (top >> bit) & 1 ? one : 0;
    });
  }
  return sum;
}
