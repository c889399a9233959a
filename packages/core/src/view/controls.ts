/** Marks that turn the direction of text around: what is read is then not what is run. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Code or printed text in the order it is written in: a mark that would turn it around is shown by its name. */
export function inOrder(text: string): string {
  return text.replace(TURNING, mark => `\u27e8U+${mark.charCodeAt(0).toString(16).toUpperCase()}\u27e9`);
}
