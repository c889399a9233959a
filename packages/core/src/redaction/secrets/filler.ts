const NAMES = /example|placeholder|redacted|your[_-]?|insert|replace|change[_-]?me|x{5}|\*{3}|\.{3}|0{12}|here$/i;
const WORDS = /(?:^|[_-])(?:my|fake|dummy|sample|test|your|some|the|are|correct|here|goes)(?=[_-])/gi;

/** How many different characters a text has. */
export function varietyOf(text: string): number {
  // One bit for each character that is ASCII, as nearly all are: a set is made for few texts.
  const seen = [0, 0, 0, 0] as [number, number, number, number];
  let variety = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) {
      return new Set(text).size;
    }
    const group = (unit >> 5) as 0 | 1 | 2 | 3;
    const bit = 1 << (unit & 31);
    variety += (seen[group] & bit) === 0 ? 1 : 0;
    seen[group] |= bit;
  }
  return variety;
}

/**
 * Whether a text only shows what a token looks like: `xxxx`, `EXAMPLE`, the alphabet.
 * Made for tokens with a shape of their own: those are long and drawn at random.
 */
export function isFiller(text: string, share = 0.8): boolean {
  const body = text.replace(/^[A-Za-z]{0,12}[_-]/, '');
  return (
    NAMES.test(text) ||
    varietyOf(body) <= Math.min(5, body.length / 4) ||
    isCounting(body, share) ||
    hasPlainWords(body)
  );
}

/** Two words such as `my` and `are` between hyphens: a sentence. */
function hasPlainWords(body: string): boolean {
  return (body.match(WORDS) ?? []).length >= 2;
}

/** Most characters follow their neighbour: `abcdefgh`, `12345678`. */
export function isCounting(text: string, share = 0.8): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1);
    steps += step === 1 || step === -9 ? 1 : 0;
  }
  return text.length >= 8 && steps >= (text.length - 1) * share;
}
