import type { Topic } from './topic.js';

export const bikes: Topic = {
  id: 'bikes',
  tags: ['bikes', 'mobility', 'demand', 'stations'],
  frame: 'trips',
  file: 'trips',
  one: 'station',
  many: 'stations',
  key: 'station',
  values: [
    'Harbour',
    'Mill Lane',
    'Old Market',
    'North Gate',
    'Museum',
    'Canal Street',
    'University',
    'Depot',
    'Lido',
    'Tram Loop'
  ],
  measures: [
    ['minutes', 'min', 4, 48, 1],
    ['bikes_free', '', 0, 22, 0],
    ['docks', '', 10, 34, 0],
    ['distance_km', 'km', 0.4, 9, 2],
    ['rain_mm', 'mm', 0, 12, 1],
    ['hill_m', 'm', 0, 85, 0]
  ],
  questions: [
    'Which stations ‹run out of bikes|fill up|stand empty› ‹before nine|at noon|after the last train›‹ in «place»|›?',
    'How much does ‹rain|wind|a slope|a closed bridge› shorten trips in «place»?',
    'Where would a «adjective» station ‹pay|be missed most› in «place»?',
    'Do ‹commuters|tourists|students› of «place» come back by bike ‹in «season»|after «season»|on «weekday»›?',
    'How many vans does rebalancing «place» take ‹on «weekday»|in «season»›?'
  ],
  answers: [
    'Mostly «value» and «value2»; together they lose «percent» of the ‹morning|evening› trips.',
    'A trip is «few» minutes shorter for every «few» mm of rain, and «percent» fewer are made at all.',
    '«Value» would be used «few» times a day more than the next best place.',
    'About «percent» do; distance explains more of it than «noun».',
    'Two vans reach «percent» of what four would, if they begin at «value».'
  ],
  sentences: [
    'A dock that is broken looks like a bike that nobody takes, so «many» with a «noun» stuck for «few» hours are left out.',
    'The operator counts a trip from unlock to lock; ‹rides under a minute|rides within one dock› are people who changed their mind.',
    'In «place» the «noun» follows the ‹school calendar|ferry timetable|market days› more than the weather.',
    'Rebalancing vans move bikes at night, and those moves are not trips.',
    'Empty «many» hide demand: nobody unlocks a bike that is not there.'
  ],
  nouns: [
    'demand',
    'dock',
    'commute',
    'rebalancing',
    'morning peak',
    'stock-out',
    'trip length',
    'helmet',
    'lock',
    'van route',
    'kerb',
    'e-bike',
    'tariff',
    'round trip',
    'ramp',
    'subscription',
    'lamp',
    'puncture',
    'ferry',
    'turnover'
  ],
  adjectives: ['empty', 'hilly', 'central', 'overflowing', 'suburban', 'wet', 'short', 'rebalanced', 'unlit'],
  verbs: ['rebalance', 'dock', 'ride', 'count', 'return', 'unlock']
};
