/**
 * How slow a detector can be made: `npm run bench -- guard [--words=N] [--only=ID,ID]`. Each is given all its words (or
 * N of them) again and again with what patterns repeat behind them, and texts by chance. The slowest texts of each are
 * read once more at 5 MB. Ends with the slowest ten, and with 1 where one reads less than 5 MB a second.
 */
import { createMatcher } from '../packages/core/lib/redaction/detect/matcher.js';
import { detectorsOf, familiesOf, loadRecognisers } from '../packages/core/lib/redaction/catalogue.js';
import { pumpedTexts } from '../packages/core/src/testing/pumped.ts';
import { worked } from '../packages/core/src/testing/work.ts';

const FLOOR = 5;
const SMALL = 20_000;
const LARGE = 5_000_000;
/** A whole text is out of reach of what reads less than this at first; it is measured at a tenth of it. */
const HOPELESS = 0.5;
const CLOSEST = 2;

const option = name => process.argv.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const most = Number(option('words') ?? Infinity);
const only = new Set(option('only')?.split(','));

/** MB a second, the best of some runs: what a thread worked, so that other programs take little from it. */
function rate(find, text, times) {
  let best = Infinity;
  for (let time = 0; time < times; time++) {
    best = Math.min(
      best,
      worked(() => find(text))
    );
  }
  return text.length / 1e3 / Math.max(best, 0.001);
}

await loadRecognisers();
const detectors = detectorsOf(familiesOf.strict).filter(({ id }) => only.size === 0 || only.has(id));
const rows = [];
for (const detector of detectors) {
  const { find } = createMatcher([detector]);
  const texts = pumpedTexts(detector.keywords.slice(0, most));
  // The first runs compile the pattern.
  texts.slice(0, 3).forEach(pumped => find(pumped.text(SMALL)));
  const first = texts.map(pumped => {
    const text = pumped.text(SMALL);
    const once = rate(find, text, 1);
    return { pumped, small: once < 4 * FLOOR ? Math.max(once, rate(find, text, 3)) : once };
  });
  const slowest = first.sort((a, b) => a.small - b.small).slice(0, CLOSEST);
  for (const { pumped, small } of slowest) {
    const size = small < HOPELESS ? LARGE / 10 : LARGE;
    rows.push({
      id: detector.id,
      label: pumped.label,
      size,
      speed: rate(find, pumped.text(size), small < FLOOR ? 1 : 2)
    });
  }
}

rows.sort((a, b) => a.speed - b.speed);
const below = new Set(rows.filter(({ speed }) => speed < FLOOR).map(({ id }) => id));
const shown = text => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text).replaceAll('|', '\\|');
const lines = rows
  .slice(0, 10)
  .map(({ id, label, size, speed }) => `| ${id} | ${shown(label)} | ${size / 1e6} MB | ${speed.toFixed(2)} |`);
process.stdout.write(
  `| detector | text | size | MB a second |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n\n` +
    `${detectors.length} detectors; ${below.size} read less than ${FLOOR} MB a second: ${[...below].join(', ') || 'none'}\n`
);
process.exitCode = below.size === 0 ? 0 : 1;
