import { cleanImage, rasterOf } from '../image/image.js';
import type { PictureCleaner } from '../image/image.js';
import { Sheet } from '../sheet.js';
import * as allowed from './allowed.js';
import { decoded, written } from './entities.js';
import { tokensOf } from './tokens.js';
import type { Token } from './tokens.js';

const ALONE: PictureCleaner = { clean: cleanImage };

/** HTML or SVG put together anew from what may be in it. */
export interface Rebuilt {
  sheet: Sheet;
  /** Elements, attributes and comments that were left out. */
  dropped: number;
  /** Whether anything is left that a reader would see. */
  visible: boolean;
}

const DEEPEST = 200;

/** Rebuilds HTML. */
export function rebuiltHtml(html: string, pictures: PictureCleaner = ALONE): Rebuilt {
  return new Builder(false, pictures).build(tokensOf(html));
}

/** Rebuilds an SVG file: its one root, in the spelling XML asks for. */
export function rebuiltSvg(svg: string, pictures: PictureCleaner = ALONE): Rebuilt {
  return new Builder(true, pictures).build(tokensOf(svg, true));
}

class Builder {
  private readonly sheet = new Sheet();
  private readonly open: string[] = [];
  /** How many elements of those that are left out are open, and which is the outermost. */
  private unseen: { name: string; depth: number } | null = null;
  private dropped = 0;
  private visible = false;
  private done = false;

  /** `file`: everything outside the one root is left out. */
  constructor(
    private readonly file: boolean,
    private readonly pictures: PictureCleaner
  ) {}

  build(tokens: readonly Token[]): Rebuilt {
    tokens.forEach((token, index) => this.take(token, tokens[index + 1]));
    while (this.open.length > 0) {
      this.close();
    }
    return { sheet: this.sheet, dropped: this.dropped, visible: this.visible };
  }

  private take(token: Token, next: Token | undefined): void {
    if (this.unseen !== null) {
      this.passOver(token, this.unseen);
      return;
    }
    switch (token.kind) {
      case 'text':
        this.text(token.text);
        return;
      case 'unseen':
        this.dropped++;
        return;
      case 'close':
        this.closeTo(token.name);
        return;
      case 'open':
        this.begin(token, next);
    }
  }

  private passOver(token: Token, unseen: { name: string; depth: number }): void {
    if (token.kind === 'open' && token.name === unseen.name && !token.closed) {
      unseen.depth++;
    } else if (token.kind === 'close' && token.name === unseen.name && --unseen.depth === 0) {
      this.unseen = null;
    }
  }

  private get foreign(): boolean {
    return this.file || this.open.includes('svg');
  }

  private text(text: string): void {
    if (this.file && this.open.length === 0) {
      return;
    }
    this.visible ||= /\S/.test(text);
    this.sheet.content(written(text, 'text', this.file));
  }

  private begin({ name, attributes, closed }: Token & { kind: 'open' }, next: Token | undefined): void {
    const foreign = this.foreign || name === 'svg';
    const spelled = foreign ? allowed.svgElements.get(name) : allowed.htmlElements.has(name) ? name : undefined;
    if (name === 'style' && next?.kind === 'text' && allowed.isPlainStyle(next.text)) {
      this.style(next.text);
      return;
    }
    if (allowed.unseenElements.has(name) && !(foreign && name === 'title')) {
      this.dropped++;
      // `embed` and its like have no end, nor has what closes itself in SVG.
      this.unseen = name === 'embed' || (foreign && closed) ? null : { name, depth: 1 };
      return;
    }
    const second = this.file && this.open.length === 0 && (name !== 'svg' || this.done);
    const unseen = this.pictures.hidden === true && (spelled === 'img' || spelled === 'image');
    if (spelled === undefined || second || unseen || this.open.length >= DEEPEST) {
      this.dropped++;
      return;
    }
    this.done ||= this.file;
    while (allowed.siblings[name]?.has(this.open.at(-1) ?? '') === true) {
      this.close();
    }
    this.sheet.mark(`<${spelled}`);
    if (foreign && name === 'svg') {
      this.sheet.mark(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
    }
    for (const [key, value] of attributes) {
      if (!key.startsWith('xmlns') && !this.attribute(name, key, value, foreign)) {
        this.dropped++;
      }
    }
    this.visible ||= ['img', 'svg', 'hr', 'progress', 'meter'].includes(name);
    if (allowed.emptyElements.has(name)) {
      this.sheet.mark('>');
    } else if (foreign && closed) {
      this.sheet.mark('/>');
    } else {
      this.sheet.mark('>');
      this.open.push(spelled);
    }
  }

  /** A style that is in order stays; the token of its text is passed over with its end. */
  private style(text: string): void {
    if (!this.file || this.open.length > 0) {
      this.sheet.mark('<style>').content(text).mark('</style>');
    }
    this.unseen = { name: 'style', depth: 1 };
  }

  private attribute(element: string, key: string, value: string, foreign: boolean): boolean {
    const name = foreign ? allowed.svgAttributes.get(key) : allowed.htmlAttributes.has(key) ? key : undefined;
    if (name === undefined) {
      return false;
    }
    const text = decoded(value);
    const image = key === 'src' || (element === 'image' && (key === 'href' || key === 'xlink:href'));
    if (image) {
      const clean = imageOf(text, this.pictures);
      if (clean !== null) {
        this.sheet.mark(` ${name}="`).opaque(clean).mark('"');
      }
      return clean === text;
    }
    if (foreign && allowed.svgShapes.has(key)) {
      const shape = allowed.isShape(key, text);
      if (shape) {
        this.sheet.opaque(` ${name}="${text}"`);
      }
      return shape;
    }
    if (!this.says(element, key, text, foreign)) {
      return false;
    }
    this.sheet
      .mark(` ${name}="`)
      .content(written(value, 'attribute', this.file))
      .mark('"');
    return true;
  }

  private says(element: string, key: string, text: string, foreign: boolean): boolean {
    if (key === 'style') {
      return allowed.isPlainStyle(text);
    }
    if (key === 'href' || key === 'xlink:href') {
      return foreign && element !== 'a' ? /^#[\w:.-]{1,200}$/.test(text) : allowed.isLink(text);
    }
    return !foreign || allowed.isPlainPaint(text);
  }

  private closeTo(name: string): void {
    const spelled = allowed.svgElements.get(name) ?? name;
    const index = Math.max(this.open.lastIndexOf(name), this.open.lastIndexOf(spelled));
    if (index < 0) {
      return;
    }
    while (this.open.length > index) {
      this.close();
    }
  }

  private close(): void {
    this.sheet.mark(`</${this.open.pop() ?? ''}>`);
  }
}

const DATA = /^\s*data:(image\/[a-z]+);base64,/i;

/** The address of an image that lies in the page itself, cleaned; null for any other. */
function imageOf(address: string, pictures: PictureCleaner): string | null {
  const head = DATA.exec(address);
  const type = rasterOf(head?.[1] ?? '');
  const clean = head === null || type === null ? null : pictures.clean(type, address.slice(head[0].length));
  return clean === null ? null : `data:${type};base64,${clean}`;
}
