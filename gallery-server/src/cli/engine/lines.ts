import { StringDecoder } from 'node:string_decoder';

/** A line of this many characters isn't kept: memory stays bounded whatever is piped in. */
export const LONGEST = 128 * 1024 * 1024;

/**
 * The lines of a stream, one after the other, split at line feeds alone: a text in JSON may hold every
 * other sign that ends lines. Null stands for a line that is longer than `longest`.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest = LONGEST): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let first = true;
  const take = (): string | null => {
    const whole = length > longest ? null : parts.join('');
    [parts, length] = [[], 0];
    const line = first && whole !== null ? whole.replace(/^\ufeff/, '') : whole;
    first = false;
    return line;
  };
  const keep = (part: string): void => {
    length += part.length;
    if (length <= longest) {
      parts.push(part);
    } else {
      parts = [];
    }
  };
  for await (const chunk of stream) {
    const [head = '', ...rest] = decoder.write(Buffer.from(chunk)).split('\n');
    keep(head);
    for (const part of rest) {
      yield take();
      keep(part);
    }
  }
  keep(decoder.end());
  if (length > 0) {
    yield take();
  }
}
