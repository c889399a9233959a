import { Draw } from './random.js';
import { PERSONAL, PUBLIC, demoSpaces } from './people.js';
import type { Style } from './sections/section.js';
import { styles } from './sections/index.js';
import { topics } from './topics/index.js';
import type { Topic } from './topics/topic.js';
import { languages } from './words/index.js';
import type { Language } from './words/language.js';
import { beginnings, endings } from './words/places.js';

/** What a notebook is made from, before a word of it is written. */
export interface Recipe {
  /** What its words are drawn by, and each of those who changed it later. */
  name: string;
  layers: readonly string[];
  topic: Topic;
  style: Style;
  language: Language;
  place: string;
  /** Bytes that its file should have, about. */
  target: number;
}

/** Who published a notebook where and when, and what it was forked from. */
export interface Origin {
  recipe: Recipe;
  author: number;
  space: number;
  /** When its first version came, in milliseconds since 1970. */
  since: number;
  /** How many versions it has, and which notebook's version it began as. */
  versions: number;
  forkOf: { notebook: number; version: number } | null;
}

/** The two years that the demo's notebooks are from. */
export const FIRST_DAY = Date.UTC(2024, 9, 1);
export const LAST_DAY = Date.UTC(2026, 9, 1);
const DAY = 86_400_000;

const SPREAD = 1;
/** The middle of the sizes; half of all notebooks are larger. A few very large ones come on top. */
const MIDDLE = 7_200;
const HUGE = 1 / 900;

function sizeOf(draw: Draw): number {
  if (draw.chance(HUGE)) {
    return Math.round(draw.between(350_000, 600_000));
  }
  return Math.round(Math.min(400_000, Math.exp(Math.log(MIDDLE) + SPREAD * draw.normal())));
}

/** One of a list by shares that need not add up to anything. */
function shared<T extends { share: number }>(draw: Draw, list: readonly T[]): T {
  let left = draw.unit() * list.reduce((sum, each) => sum + each.share, 0);
  const found = list.find(each => (left -= each.share) < 0) ?? list[0];
  if (found === undefined) {
    throw new Error('nothing to choose from');
  }
  return found;
}

/** A place that lies nowhere. */
export function placeOf(draw: Draw): string {
  return draw.of(beginnings) + draw.of(endings);
}

function spaceFor(draw: Draw, topic: Topic): number {
  const at = draw.unit();
  const of = (kind: string): number => demoSpaces.findIndex(space => space.kind === kind);
  if (at < PUBLIC) {
    return of('public');
  }
  const team = demoSpaces.findIndex(space => space.topics.includes(topic.id));
  return at < PUBLIC + PERSONAL || team < 0 ? of('personal') : team;
}

/** Some write a lot and most a little, and the longer the gallery is there the more people come. */
function authorFor(draw: Draw, notebook: number): number {
  const people = 2 + 1.5 * Math.sqrt(notebook);
  return Math.floor(Math.exp(draw.unit() * Math.log(people + 1))) - 1;
}

function styleFor(draw: Draw, topic: Topic): Style {
  const found = shared(draw, styles);
  const learns = topic.id === 'images' || (topic.id === 'texts' && draw.chance(0.4));
  return learns && found.language === 'python' ? (styles.find(each => each.id === 'torch') ?? found) : found;
}

/** When the version with that number came. */
export function dateOf(seed: number, notebook: number, { since }: Pick<Origin, 'since'>, version: number): number {
  let at = since;
  for (let number = 2; number <= version; number++) {
    at += new Draw(seed, `date ${notebook} ${number}`).between(0.02, 9) * DAY;
  }
  return Math.round(at);
}

const FORKS = 0.14;

/** What is known of a notebook from the seed and its number alone; forks follow from what they began as. */
export function originOf(seed: number, notebook: number): Origin {
  const draw = new Draw(seed, `notebook ${notebook}`);
  const forks = draw.chance(FORKS) && notebook > 2;
  const from = draw.whole(Math.max(0, notebook - 5000), Math.max(0, notebook - 1));
  const author = authorFor(draw, notebook);
  const at = draw.unit();
  const more = draw.unit();
  const versions = more < 0.04 ? 3 : more < 0.15 ? 2 : 1;
  const place = placeOf(draw);
  const name = `words ${notebook}`;
  if (forks) {
    const before = originOf(seed, from);
    const version = draw.whole(1, before.versions);
    const earliest = dateOf(seed, from, before, version) + 3_600_000;
    const kept = draw.chance(0.3) ? before.recipe.place : place;
    const layers = [...before.recipe.layers, ...layersOf(from, version), name];
    return {
      recipe: {
        ...before.recipe,
        place: kept,
        layers,
        target: Math.round(before.recipe.target * draw.between(0.95, 1.3))
      },
      author: author === before.author ? author + 1 : author,
      space: draw.chance(0.7) ? before.space : spaceFor(draw, before.recipe.topic),
      since: Math.round(earliest + (Math.max(earliest + DAY, LAST_DAY) - earliest) * at * at),
      versions,
      forkOf: { notebook: from, version }
    };
  }
  const topic = draw.chance(0.5) ? draw.early(topics) : draw.of(topics);
  return {
    recipe: {
      name,
      layers: [],
      topic,
      style: styleFor(draw, topic),
      language: shared(draw, languages),
      place,
      target: sizeOf(draw)
    },
    author,
    space: spaceFor(draw, topic),
    since: Math.round(FIRST_DAY + (LAST_DAY - FIRST_DAY) * at),
    versions,
    forkOf: null
  };
}

/** What each version after the first was changed by. */
export function layersOf(notebook: number, version: number): string[] {
  return Array.from({ length: version - 1 }, (_, at) => `words ${notebook} v${at + 2}`);
}
