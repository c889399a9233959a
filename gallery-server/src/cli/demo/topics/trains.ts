import type { Topic } from './topic.js';

export const trains: Topic = {
  id: 'trains',
  tags: ['railway', 'delays', 'timetable', 'punctuality'],
  frame: 'stops',
  file: 'stops',
  one: 'line',
  many: 'lines',
  key: 'line',
  values: ['R1', 'R2', 'R5', 'S3', 'S8', 'Express', 'Night', 'Harbour shuttle'],
  measures: [
    ['delay_min', 'min', -1, 42, 1],
    ['dwell_s', 's', 18, 260, 0],
    ['boardings', '', 0, 210, 0],
    ['headway_min', 'min', 4, 60, 0],
    ['kilometre', 'km', 0, 118, 1]
  ],
  questions: [
    'Where do the delays of «place» ‹begin|grow|go away›?',
    'Which connections in «place» are missed ‹on «weekday»|in «season»|at night›?',
    'Would ‹a longer stop|a second track|a spare train› help «place»?',
    'How far ahead is a «adjective» train of «place» known?',
    'Does the «season» timetable of «place» ‹hold|leave room|promise too much›?'
  ],
  answers: [
    'At «value», in «percent» of the cases while people board.',
    'The one onto «value2»: «few» minutes are planned and «few» are needed.',
    'A spare minute at «value» saves «few» at the end of the line.',
    'About «few» stops; before that the timetable is the better guess.'
  ],
  sentences: [
    'A cancelled train has no delay and is counted on its own.',
    'Arrivals are rounded to half minutes by the board, which shows as a comb in the «noun».',
    'Delays travel: the test compares whole days, not stops.',
    'On «weekday»s the «value» ‹waits for the ferry|is one coach longer|starts two minutes early›.',
    'Negative delays are early departures and mostly a «noun» of the clock.'
  ],
  nouns: [
    'delay',
    'connection',
    'dwell time',
    'headway',
    'timetable',
    'boarding',
    'buffer',
    'turnaround',
    'knock-on delay',
    'platform',
    'signal',
    'single track',
    'cancellation',
    'slack',
    'rolling stock',
    'path',
    'crew change',
    'junction',
    'level crossing',
    'punctuality'
  ],
  adjectives: ['late', 'cancelled', 'crowded', 'single-track', 'early', 'replaced', 'nightly', 'rerouted', 'punctual'],
  verbs: ['delay', 'route', 'board', 'couple', 'buffer', 'cancel']
};
