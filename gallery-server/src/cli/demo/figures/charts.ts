import type { Draw } from '../random.js';
import { Canvas, ink, pale } from './canvas.js';

export type ChartKind = 'line' | 'bars' | 'heat' | 'scatter' | 'hist';

/** What stands at the axes. */
export interface ChartWords {
  across: string;
  up: string;
  low: number;
  high: number;
}

/** As wide to high as a card of the gallery. */
const WIDTH = 480;
const HEIGHT = 300;
const box = { left: 80, top: 30, right: 466, bottom: 254 };
const width = box.right - box.left;
const height = box.bottom - box.top;

const numberOf = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1));

function axes(canvas: Canvas, words: ChartWords, grid: boolean): void {
  for (let tick = 0; tick <= 4; tick++) {
    const y = box.bottom - (height * tick) / 4;
    if (grid && tick > 0) {
      canvas.fill(box.left, y, width, 1, pale);
    }
    canvas.write(numberOf(words.low + ((words.high - words.low) * tick) / 4), box.left - 8, y - 7, true);
  }
  canvas.fill(box.left - 2, box.top, 2, height + 2, ink);
  canvas.fill(box.left - 2, box.bottom, width + 2, 2, ink);
  canvas.write(words.across.slice(0, 24), box.left + width / 2 - Math.min(24, words.across.length) * 6, 276);
  canvas.write(words.up.slice(0, 24), box.left, 8);
}

/** A walk that comes back: a trend, a season and some noise, between 0 and 1. */
function walk(draw: Draw, points: number, start: number): number[] {
  const trend = draw.between(-0.25, 0.3);
  const swing = draw.between(0.04, 0.16);
  const period = draw.between(12, 40);
  const phase = draw.between(0, 6);
  let noise = 0;
  return Array.from({ length: points }, (_, at) => {
    noise = noise * 0.7 + draw.normal() * 0.02;
    return Math.min(
      1,
      Math.max(0, start + (trend * at) / points + swing * Math.sin((at / period) * 6.28 + phase) + noise)
    );
  });
}

const painters: Readonly<Record<ChartKind, (canvas: Canvas, draw: Draw) => void>> = {
  line: (canvas, draw) => {
    const lines = draw.whole(1, 3);
    for (let colour = 0; colour < lines; colour++) {
      const values = walk(draw, 106, 0.25 + colour * 0.25);
      values.slice(1).forEach((value, at) => {
        const x = box.left + (at * width) / 105;
        const before = box.bottom - (values[at] ?? 0) * height;
        canvas.line(x, before, x + width / 105, box.bottom - value * height, colour);
      });
    }
  },
  bars: (canvas, draw) => {
    const bars = draw.whole(5, 12);
    const room = width / bars;
    const colour = draw.whole(0, 5);
    for (let bar = 0; bar < bars; bar++) {
      const tall = height * (0.95 - (bar / bars) * 0.7) * draw.between(0.85, 1);
      canvas.fill(box.left + bar * room + room * 0.15, box.bottom - tall, room * 0.7, tall, colour);
    }
  },
  heat: (canvas, draw) => {
    const columns = draw.whole(7, 24);
    const rows = draw.whole(6, 14);
    const [px, py] = [draw.between(0, columns), draw.between(0, rows)];
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) {
        const far = Math.sqrt(((column - px) / columns) ** 2 + ((row - py) / rows) ** 2);
        const much = Math.max(0, 1 - far * 1.3) + draw.normal() * 0.08;
        const [w, h] = [width / columns, height / rows];
        canvas.warm(box.left + column * w, box.top + row * h, w, h, much);
      }
    }
  },
  scatter: (canvas, draw) => {
    const slope = draw.between(-0.7, 0.8);
    const colours = draw.whole(1, 3);
    for (let dot = 0; dot < 260; dot++) {
      const x = Math.min(0.98, Math.max(0.02, 0.5 + draw.normal() * 0.2));
      const colour = dot % colours;
      const y = 0.5 + slope * (x - 0.5) + draw.normal() * 0.1 + colour * 0.12;
      canvas.dot(box.left + x * width, box.bottom - Math.min(0.97, Math.max(0.03, y)) * height, 3, colour);
    }
  },
  hist: (canvas, draw) => {
    const bins = 40;
    const peak = draw.between(6, 18);
    for (let bin = 0; bin < bins; bin++) {
      const tall = height * 0.9 * Math.exp(-(((bin - peak) / (bin < peak ? 4 : 10)) ** 2)) * draw.between(0.9, 1);
      canvas.fill(box.left + (bin * width) / bins, box.bottom - tall, width / bins - 1, tall, 0);
    }
  }
};

/** A figure with real shapes, as a PNG file. */
export function chartPng(kind: ChartKind, words: ChartWords, draw: Draw): Buffer {
  const canvas = new Canvas(WIDTH, HEIGHT);
  axes(canvas, words, kind !== 'heat');
  painters[kind](canvas, draw);
  return canvas.png();
}
