import type { Topic } from './topic.js';

export const river: Topic = {
  id: 'river',
  tags: ['river', 'gauge', 'flood', 'time series'],
  frame: 'gauge',
  file: 'levels',
  one: 'gauge',
  many: 'gauges',
  key: 'gauge',
  values: ['Upper Weir', 'Stone Bridge', 'Ferry Steps', 'Mill Race', 'Delta', 'Reed Bank', 'Lock Four', 'Old Ford'],
  measures: [
    ['level_cm', 'cm', 48, 620, 0],
    ['flow_m3s', 'm³/s', 3, 410, 1],
    ['rain_mm', 'mm', 0, 38, 1],
    ['turbidity', 'NTU', 1, 90, 1],
    ['water_temp', '°C', 2, 24, 1]
  ],
  questions: [
    'How long before «place» is a flood seen ‹upstream|at the upper gauge|in the rain›?',
    'Is the river at «place» ‹falling lower|warmer|slower› every «season»?',
    'Which gauges of «place» ‹drift|stick|freeze› in «season»?',
    'How fast does rain reach «place»‹ when the ground is «adjective»|›?',
    'What would a «adjective» weir do to the levels of «place»?'
  ],
  answers: [
    '«few» hours, and «few» when the ground is wet already.',
    'By «few» centimetres in ten years; the «noun» explains half of it.',
    '«Value» drifts by «few» cm between two services; the others hold.',
    'The wave needs «few» hours from «value» to «value2», less when it is high.'
  ],
  sentences: [
    'Levels are above the zero of each «one», not above the sea, so two of them are never subtracted.',
    'A float that sticks writes the same number for hours; runs of equal values over «few» hours are taken out.',
    'The rating curve of «value» was measured anew after the «noun» moved the bed.',
    'Snow lies upstream until «season», and rain on snow is another thing than rain.',
    'A «adjective» «noun» and a real wave differ in how steeply they begin.'
  ],
  nouns: [
    'level',
    'wave',
    'rating curve',
    'catchment',
    'snowmelt',
    'discharge',
    'lag',
    'weir',
    'low water',
    'rain gauge',
    'bed',
    'tributary',
    'recession',
    'ice jam',
    'return period',
    'hydrograph',
    'sediment',
    'backwater',
    'flood plain',
    'spillway'
  ],
  adjectives: ['high', 'frozen', 'saturated', 'steep', 'muddy', 'tidal', 'drifting', 'upstream', 'lowered'],
  verbs: ['rate', 'route', 'gauge', 'detrend', 'flood', 'lag']
};
