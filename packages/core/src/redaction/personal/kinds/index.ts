import type { Kind } from '../kind.js';
import { britainIreland } from './britain-ireland.js';
import { cisTurkey } from './cis-turkey.js';
import { devices } from './devices.js';
import { eastAsia } from './east-asia.js';
import { easternEurope } from './eastern.js';
import { germanSpeaking } from './german-speaking.js';
import { latinAmerica } from './latin.js';
import { middleEast } from './middle-east.js';
import { money } from './money.js';
import { nordic } from './nordic.js';
import { northAmerica } from './america-north.js';
import { oceaniaAfrica } from './oceania-africa.js';
import { phones } from './phones.js';
import { southAsia } from './south-asia.js';
import { southeastAsia } from './southeast-asia.js';
import { southernEurope } from './southern.js';
import { westernEurope } from './western.js';

/** Every identifier that is known by its own rules. */
export const identifierKinds: readonly Kind[] = [
  ...money,
  ...northAmerica,
  ...britainIreland,
  ...germanSpeaking,
  ...westernEurope,
  ...southernEurope,
  ...nordic,
  ...easternEurope,
  ...cisTurkey,
  ...latinAmerica,
  ...oceaniaAfrica,
  ...southAsia,
  ...eastAsia,
  ...southeastAsia,
  ...middleEast,
  ...devices,
  ...phones
];
