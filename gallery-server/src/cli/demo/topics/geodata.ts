import type { Topic } from './topic.js';

export const geodata: Topic = {
  id: 'geodata',
  tags: ['maps', 'geodata', 'accessibility', 'land use'],
  frame: 'cells',
  file: 'grid_100m',
  one: 'district',
  many: 'districts',
  key: 'land_use',
  values: ['meadow', 'forest', 'housing', 'orchard', 'industry', 'water', 'road', 'allotment', 'quarry'],
  measures: [
    ['height_m', 'm', 2, 940, 0],
    ['walk_minutes', 'min', 1, 55, 1],
    ['green_share', '', 0, 0.9, 3],
    ['noise_db', 'dB', 28, 78, 1],
    ['slope', '°', 0, 34, 1]
  ],
  questions: [
    'How far is it to the next ‹park|bench|bus stop|library› in «place»?',
    'Where has ‹meadow|orchard|shade› been lost in «place» since «season»?',
    'Which districts of «place» are ‹loud at night|hot in summer|out of reach on foot›?',
    'Would a «adjective» path in «place» be shorter ‹for anyone|for most|in «season»›?',
    'How well do ‹open maps|satellite pictures› count the «noun»s of «place»?'
  ],
  answers: [
    '«few» minutes for half the cells, over «number» for one in ten.',
    'Along the ring road; «value» became «value2» in «percent» of the cells.',
    'Those between «value» and the railway, whatever the hour.',
    'Within «percent»; small ones under trees are missed.'
  ],
  sentences: [
    'Cells are a hundred metres wide, in an equal-area projection, so that shares can be added.',
    'Walking time uses the «noun» and a slope penalty, not the straight line.',
    'A cell belongs to the class that covers most of it, which makes narrow «value» disappear.',
    'Neighbouring cells are alike; the test draws whole «many», not cells.',
    'Colours are equal in lightness, so that no class shouts.'
  ],
  nouns: [
    'grid',
    'buffer',
    'projection',
    'raster',
    'walking time',
    'land cover',
    'polygon',
    'slope',
    'contour',
    'isochrone',
    'tile',
    'noise map',
    'centroid',
    'canopy',
    'parcel',
    'viewshed',
    'junction',
    'overlay',
    'elevation model',
    'spatial join'
  ],
  adjectives: ['green', 'steep', 'sealed', 'reachable', 'shaded', 'noisy', 'flooded', 'walkable', 'projected'],
  verbs: ['buffer', 'project', 'rasterise', 'clip', 'join', 'route']
};
