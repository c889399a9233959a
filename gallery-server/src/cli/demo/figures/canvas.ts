import { glyphs, heat, series } from './glyphs.js';
import { pngOf } from './png.js';

type Colour = readonly [number, number, number];

/** Strengths of a colour, so that the edge of a line isn't a staircase. */
const LEVELS = 5;
const HEATS = 24;
const INK: Colour = [60, 60, 60];
const LINE: Colour = [208, 208, 208];
const inks: readonly Colour[] = [...series, INK, LINE];

const mixed = (a: Colour, b: Colour, share: number): Colour => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share)
];

const PAPER: Colour = [255, 255, 255];

const palette: readonly Colour[] = [
  PAPER,
  ...inks.flatMap(ink => Array.from({ length: LEVELS }, (_, level) => mixed(PAPER, ink, (level + 1) / LEVELS))),
  ...Array.from({ length: HEATS }, (_, at): Colour => {
    const place = (at / (HEATS - 1)) * (heat.length - 1);
    const low = Math.min(heat.length - 2, Math.floor(place));
    return mixed(heat[low] ?? INK, heat[low + 1] ?? INK, place - low);
  })
];

/** Numbers of the two colours beside those of the series. */
export const ink = series.length;
export const pale = series.length + 1;

/** A sheet of paper for one figure. */
export class Canvas {
  private readonly pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number
  ) {
    this.pixels = new Uint8Array(width * height);
  }

  /** Fills a rectangle with a colour of a series. */
  fill(x: number, y: number, width: number, height: number, colour: number): void {
    this.area(x, y, width, height, colour * LEVELS + LEVELS);
  }

  /** Fills a rectangle with how much there is of something, from 0 to 1. */
  warm(x: number, y: number, width: number, height: number, much: number): void {
    const step = Math.round(Math.min(1, Math.max(0, much)) * (HEATS - 1));
    this.area(x, y, width, height, 1 + inks.length * LEVELS + step);
  }

  /** A round dot; its edge is soft. */
  dot(x: number, y: number, radius: number, colour: number): void {
    for (let py = Math.floor(y - radius - 1); py <= y + radius + 1; py++) {
      for (let px = Math.floor(x - radius - 1); px <= x + radius + 1; px++) {
        this.touch(px, py, colour, radius + 0.5 - Math.sqrt((px - x) ** 2 + (py - y) ** 2));
      }
    }
  }

  /** A line two pixels wide. */
  line(x0: number, y0: number, x1: number, y1: number, colour: number): void {
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) * 1.5));
    for (let step = 0; step <= steps; step++) {
      this.dot(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps, 0.9, colour);
    }
  }

  /** Words in small capitals; `end` is where they end, not where they begin. */
  write(text: string, x: number, y: number, end = false): void {
    const left = Math.round(end ? x - text.length * 12 : x);
    for (const [at, letter] of [...text.toUpperCase()].entries()) {
      const rows = glyphs[letter] ?? glyphs['_'] ?? '';
      for (let row = 0; row < 7; row++) {
        const bits = Number.parseInt(rows.slice(row * 2, row * 2 + 2), 16);
        for (let column = 0; column < 5; column++) {
          if ((bits >> (4 - column)) & 1) {
            this.fill(left + at * 12 + column * 2, y + row * 2, 2, 2, ink);
          }
        }
      }
    }
  }

  png(): Buffer {
    return pngOf(this.width, this.height, this.pixels, palette);
  }

  private area(x: number, y: number, width: number, height: number, value: number): void {
    const left = Math.max(0, Math.round(x));
    const right = Math.min(this.width, Math.round(x + width));
    const bottom = Math.min(this.height, Math.round(y + height));
    for (let row = Math.max(0, Math.round(y)); row < bottom; row++) {
      this.pixels.fill(value, row * this.width + left, row * this.width + Math.max(left, right));
    }
  }

  private touch(x: number, y: number, colour: number, cover: number): void {
    const level = Math.ceil(Math.min(1, cover) * LEVELS);
    if (level <= 0 || x < 0 || y < 0 || x >= this.width || y >= this.height) {
      return;
    }
    const at = y * this.width + x;
    const value = colour * LEVELS + level;
    const there = this.pixels[at] ?? 0;
    const same = there > colour * LEVELS && there <= colour * LEVELS + LEVELS;
    if (same ? value > there : level > 2 || there === 0) {
      this.pixels[at] = value;
    }
  }
}
