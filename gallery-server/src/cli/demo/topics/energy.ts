import type { Topic } from './topic.js';

export const energy: Topic = {
  id: 'energy',
  tags: ['energy', 'load', 'tariff', 'forecast'],
  frame: 'load',
  file: 'meter_readings',
  one: 'feeder',
  many: 'feeders',
  key: 'feeder',
  values: ['F-North', 'F-South', 'F-Harbour', 'F-Hill', 'F-Works', 'F-School', 'F-Rail', 'F-Mill'],
  measures: [
    ['load_kw', 'kW', 40, 640, 1],
    ['temperature', '°C', -9, 33, 1],
    ['price', 'ct/kWh', 4, 42, 2],
    ['solar_kw', 'kW', 0, 210, 1],
    ['reactive_kvar', 'kvar', 2, 90, 1]
  ],
  questions: [
    'Did the ‹new|night|two-part› tariff change demand in «place»?',
    'How well does ‹yesterday|the last week|the temperature› forecast the load of «place»?',
    'What does a «adjective» ‹day|evening|cold spell› cost «place»?',
    'How much of the «season» peak ‹can batteries shave|comes from heat pumps› in «place»?',
    'Which feeders are ‹overloaded|unbalanced› when the sun sets on «place»?'
  ],
  answers: [
    'Yes, by «percent» in the hours it aimed at; «percent» of that moved to the night.',
    'Within «percent» on working days; holidays are «few» times worse.',
    '«Value» reaches its limit on «few» evenings of the year, always below five degrees.',
    'A battery of «number» kWh takes «percent» off the peak; twice as much adds little.'
  ],
  sentences: [
    'Readings come every fifteen minutes; a missing «noun» is filled from the neighbour, never from the future.',
    'The hour that the clocks go back appears twice, and both are kept apart by their offset.',
    'A «adjective» «noun» on «value» looks like a drop in load and is a change of meter.',
    'Heat pumps turn a cold «weekday» into two peaks, one of them before dawn.',
    'Net load is what is left when the roofs have taken their share.'
  ],
  nouns: [
    'peak',
    'load',
    'meter',
    'tariff',
    'transformer',
    'baseline',
    'heat pump',
    'battery',
    'night valley',
    'ramp',
    'inverter',
    'curtailment',
    'forecast error',
    'phase',
    'holiday',
    'duck curve',
    'substation',
    'quarter hour',
    'price spike',
    'reserve'
  ],
  adjectives: ['cold', 'flat', 'shaved', 'windless', 'cloudy', 'overloaded', 'metered', 'reactive', 'seasonal'],
  verbs: ['forecast', 'shift', 'shave', 'meter', 'balance', 'dispatch']
};
