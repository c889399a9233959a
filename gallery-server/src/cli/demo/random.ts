/** Numbers that follow from a seed and a name, and from nothing else: the same today and on every machine. */
export class Draw {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** What is drawn for one name tells nothing about what is drawn for another. */
  constructor(seed: number, name: string) {
    let hash = 0x811c9dc5 ^ (seed >>> 0);
    let other = Math.imul((Math.floor(seed / 4_294_967_296) | 0) ^ 0x9e3779b9, 0x85ebca6b);
    for (let at = 0; at < name.length; at++) {
      hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
      other = Math.imul(other ^ (hash >>> 13), 0xc2b2ae35);
    }
    this.a = hash | 0;
    this.b = other | 0;
    this.c = (hash ^ (other << 7)) | 0;
    for (let round = 0; round < 12; round++) {
      this.next();
    }
  }

  /** 32 bits, by the "sfc" generator: four additions and some shifts. */
  private next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 up to 1, without 1. */
  unit(): number {
    return this.next() / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** A whole number, both ends among them. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** One of a list, all as likely. */
  of<T>(list: readonly T[]): T {
    return this.at(list, Math.floor(this.unit() * list.length));
  }

  /** One of a list, the first ones far more often, as words are used: by Zipf's law. */
  early<T>(list: readonly T[]): T {
    return this.at(list, Math.floor(Math.exp(this.unit() * Math.log(list.length + 1))) - 1);
  }

  /** Several of a list, each once, in an order of their own. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(Math.floor(this.unit() * left.length), 1));
    }
    return taken;
  }

  /** About 0, with a spread of 1: twelve throws, whose sum needs no logarithm that a machine could round otherwise. */
  normal(): number {
    let sum = -6;
    for (let throws = 0; throws < 12; throws++) {
      sum += this.unit();
    }
    return sum;
  }

  /** Hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      text += this.next().toString(16).padStart(8, '0');
    }
    return text.slice(0, digits);
  }

  private at<T>(list: readonly T[], index: number): T {
    const found = list[Math.min(index, list.length - 1)];
    if (found === undefined) {
      throw new Error('nothing to draw from');
    }
    return found;
  }
}
