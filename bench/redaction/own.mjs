/** The figures of our own made-up sets. */
import { findingsIn, loadRecognisers, policies } from '../../packages/core/lib/redaction/index.js';
import { drawing } from './draw.mjs';
import { harmless } from './harmless.mjs';
import { kinds } from './kinds.mjs';
import { coverageOf, falseShare } from './measure.mjs';
import { piecesOf } from './places.mjs';
import { speedOf } from './speed.mjs';

const DRAWN = 60;
const HARMLESS = 960;

const rounded = share => (share === null ? null : Math.round(share * 1000) / 1000);
const each = (record, change) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** @param {number} [drawn] pieces of each kind in each place */
export async function ownFigures(drawn = DRAWN) {
  await loadRecognisers();
  const find = (text, profile) => findingsIn(text, { ...policies.team, profile });
  const rows = kinds.map((kind, at) => ({
    id: kind.id,
    places: each(coverageOf(find, piecesOf(kind, drawing(at + 1), drawn)), profiles => each(profiles, rounded))
  }));
  const texts = harmless(drawing(7), HARMLESS);
  const whole = texts.join('\n\n');
  const { ratio } = speedOf(whole.match(/[\s\S]{1,20000}/g) ?? [], 'balanced');
  return {
    drawn,
    rows,
    harmless: { pieces: texts.length, found: each(falseShare(find, texts), rounded) },
    speed: { ratio: Math.round(ratio * 100) / 100 }
  };
}
