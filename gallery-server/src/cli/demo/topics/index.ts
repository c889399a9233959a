import { baskets } from './baskets.js';
import { bikes } from './bikes.js';
import { churn } from './churn.js';
import { credit } from './credit.js';
import { crops } from './crops.js';
import { energy } from './energy.js';
import { genomics } from './genomics.js';
import { geodata } from './geodata.js';
import { images } from './images.js';
import { river } from './river.js';
import { sensors } from './sensors.js';
import { texts } from './texts.js';
import type { Topic } from './topic.js';
import { trains } from './trains.js';
import { ward } from './ward.js';

/** Every field that notebooks are about, the common ones first. */
export const topics: readonly Topic[] = [
  bikes,
  energy,
  baskets,
  churn,
  sensors,
  river,
  texts,
  trains,
  images,
  geodata,
  ward,
  crops,
  genomics,
  credit
];
