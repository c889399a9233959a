import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const MOST = 40_000_000;
const DEEP = 7;

const entity: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  shy: '',
  lowbar: '_',
  commat: '@',
  sol: '/',
  colon: ':',
  nbsp: ' '
};

const character = (code: number): string =>
  code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]+)\}|U([0-9a-f]{8})|([0-7]{3})|\r?\n|([nrt])|(.))/gi,
    (_, x?: string, u?: string, braces?: string, long?: string, octal?: string, white?: string, other?: string) => {
      const code = x ?? u ?? braces ?? long;
      return code !== undefined
        ? character(parseInt(code, 16))
        : octal !== undefined
          ? character(parseInt(octal, 8))
          : white !== undefined
            ? ' '
            : (other ?? '');
    }
  );

const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, letter => {
    const from = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - from + 13) % 26) + from);
  });

const literals = (text: string): string[] =>
  [...text.matchAll(/"((?:\\[^]|[^"\\\n])*)"|'((?:\\[^]|[^'\\\n])*)'/g)].map(([, a, b]) => a ?? b ?? '');

/** Ways in which one text is read as another. */
const turns: readonly ((text: string) => string | readonly string[])[] = [
  text =>
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, ''),
  text => text.replace(/\u001b\[[0-9;]*[A-Za-z]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, ''),
  text => (text.includes('\b') ? text.replace(/[^\b]\u0008/g, '').replace(/[^\b]\u0008/g, '') : text),
  text =>
    text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (whole, x?: string, d?: string, name?: string) =>
      x !== undefined
        ? character(parseInt(x, 16))
        : d !== undefined
          ? character(Number(d))
          : (entity[name ?? ''] ?? whole)
    ),
  text => text.replace(/<!--[^]*?-->/g, '').replace(/<[^<>]*>/g, ''),
  text => text.replace(/(?:%[0-9a-f]{2})+/gi, all => Buffer.from(all.replaceAll('%', ''), 'hex').toString('utf8')),
  text => text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, x: string) => character(parseInt(x, 16))),
  text => (text.includes('\\') ? unescaped(text) : text),
  text => (text.length < 20_000 ? literals(text).join('') : text),
  text => (text.length < 20_000 ? literals(text) : text),
  text => (text.length < 2_000 ? [...text].reverse().join('') : text),
  text => (text.length < 2_000 ? rot13(text) : text),
  text => text.replace(/\s+/g, ''),
  text => text.replace(/[*_|~`]+/g, mark => (mark === '_' ? mark : '')),
  text => text.replace(/\|/g, ''),
  text => text.replaceAll("{''}", ''),
  text =>
    text.replace(/(?:\bchr\(\d{1,7}\)[\s+,]*){4,}/gi, all =>
      all.replace(/chr\((\d+)\)[\s+,]*/gi, (_, code: string) => character(Number(code)))
    ),
  text =>
    text.replace(/(?:0x[0-9a-f]{2}\s*,?\s*){5,}/gi, all =>
      all.replace(/0x(..)[\s,]*/gi, (_, x: string) => character(parseInt(x, 16)))
    ),
  text => text.replaceAll('\\N{LOW LINE}', '_').replaceAll('\\N{SOLIDUS}', '/').replaceAll('\\N{COMMERCIAL AT}', '@'),
  text =>
    [...text.matchAll(/(?:\d{1,7}\s*,\s*){5,}\d{1,7}/g)].map(([all]) =>
      all
        .split(',')
        .map(one => character(Number(one)))
        .join('')
    )
];

const printable = (text: string): boolean => /[\x20-\x7e]{5}/.test(text);

/** Looks for values in a text, through every way of writing that is known here. */
class Reader {
  private readonly seen = new Set<string>();
  private budget = MOST;
  private readonly left: Set<string>;

  constructor(left: Set<string>) {
    this.left = left;
  }

  text(text: string, depth = 0): void {
    if (text.length < 4 || this.seen.has(text) || this.left.size === 0 || this.budget < 0) {
      return;
    }
    this.seen.add(text);
    this.budget -= text.length;
    for (const value of this.left) {
      if (text.includes(value)) {
        this.left.delete(value);
      }
    }
    if (depth < DEEP) {
      for (const turn of turns) {
        for (const next of [turn(text)].flat()) {
          this.text(next, depth + 1);
        }
      }
      this.packed(text, depth + 1);
      this.json(text, depth + 1);
    }
  }

  private json(text: string, depth: number): void {
    if (/^\s*["[{]/.test(text)) {
      try {
        this.value(JSON.parse(text), depth);
      } catch {
        // Not JSON: it was read as text.
      }
    }
  }

  /** Every text, name and run of numbers. */
  value(value: unknown, depth = 0): void {
    if (typeof value === 'string') {
      this.text(value, depth);
    } else if (Array.isArray(value)) {
      const texts = value.filter(item => typeof item === 'string');
      const codes = value.filter(item => typeof item === 'number');
      if (texts.length > 1) {
        this.text(texts.join(''), depth);
      }
      if (codes.length > 4) {
        this.text(codes.map(character).join(''), depth);
      }
      value.forEach(item => this.value(item, depth));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        this.text(name, depth);
        this.value(item, depth);
      }
    }
  }

  private packed(text: string, depth: number): void {
    for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}(?:\s+[A-Za-z0-9+/_-]{4,})*={0,2}/g)) {
      for (const one of new Set([run.replace(/\s/g, ''), ...run.split(/\s+/)])) {
        this.bytes(Buffer.from(one, 'base64'), depth);
      }
    }
    for (const [run] of text.replace(/^[0-9a-f]{6,8}:? /gm, '').matchAll(/(?:[0-9a-f]{2}[\s:]?){6,}/gi)) {
      this.bytes(Buffer.from(run.replace(/[^0-9a-f]/gi, ''), 'hex'), depth);
    }
    for (const [run] of text.matchAll(/[A-Z2-7]{16,}/g)) {
      const bits = [...run]
        .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
        .join('');
      this.bytes(Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => parseInt(byte, 2))), depth);
    }
  }

  private bytes(data: Buffer, depth: number): void {
    const latin = data.toString('latin1');
    if (data.length < 4 || this.seen.has(`\0${latin}`)) {
      return;
    }
    this.seen.add(`\0${latin}`);
    for (const text of [data.toString('utf8'), latin.replaceAll('\0', '')]) {
      if (printable(text)) {
        this.text(text, depth);
      }
    }
    if (data.length % 4 === 0) {
      const codes = Array.from({ length: data.length / 4 }, (_, index) => data.readUInt32LE(index * 4));
      if (codes.length > 4 && codes.every(code => code < 0x110000)) {
        this.text(codes.map(character).join(''), depth);
      }
    }
    for (let at = 0; at < data.length - 4; at++) {
      const magic = data.readUInt16BE(at);
      if (magic === 0x1f8b || (magic >> 8 === 0x78 && magic % 31 === 0)) {
        this.opened(data.subarray(at), depth);
      } else if (magic === 0x504b && at + 30 < data.length) {
        this.opened(data.subarray(at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28)), depth);
      }
    }
  }

  private opened(data: Buffer, depth: number): void {
    for (const open of [gunzipSync, inflateSync, inflateRawSync]) {
      try {
        const inner = open(data, { maxOutputLength: 4_000_000 });
        this.text(inner.toString('utf8'), depth);
        this.bytes(inner, depth + 1);
      } catch {
        // Packed in another way, or not at all.
      }
    }
  }
}

/** Texts that are seen as one: what is printed in parts, and the code of all cells. */
function seenAsOne(file: unknown): string[] {
  const cells =
    (file as { cells?: { source?: string; outputs?: { output_type?: string; name?: string; text?: string }[] }[] })
      .cells ?? [];
  const texts = [cells.map(cell => cell.source ?? '').join('\n')];
  for (const { outputs = [] } of cells) {
    for (const name of ['stdout', 'stderr', '']) {
      const streams = outputs.filter(one => one.output_type === 'stream' && (name === '' || one.name === name));
      texts.push(streams.map(one => one.text ?? '').join(''));
    }
  }
  return texts;
}

/** Which of the values can be read from the file of a notebook, however they are written there. */
export function canRead(file: string, values: readonly string[]): string[] {
  const left = new Set(values);
  const reader = new Reader(left);
  const json: unknown = JSON.parse(file);
  reader.value(json);
  seenAsOne(json).forEach(text => reader.text(text));
  return values.filter(value => !left.has(value));
}
