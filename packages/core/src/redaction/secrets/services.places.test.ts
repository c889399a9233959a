import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';
import { serviceDetectors } from './services.js';

describe('values in keys beside the name of a service', () => {
  describePlaces(
    serviceDetectors.filter(({ id }) => !['bare-password'].includes(id)),
    [
      'refiner-{h32}',
      'skrapp {a32}',
      'openweathermap = "{h32}"',
      'ipstack: {h32}',
      '"serpapi": "{h64}"',
      'newsapi={h32}',
      'finnhub => "{l20}"',
      "postmark = '{h32}'",
      'token-{a32}',
      'secret-{h32}',
      'key-{h40}',
      'access-{a40}'
    ]
  );
});
