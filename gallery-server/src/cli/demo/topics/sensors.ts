import type { Topic } from './topic.js';

export const sensors: Topic = {
  id: 'sensors',
  tags: ['sensors', 'anomaly', 'calibration', 'monitoring'],
  frame: 'readings',
  file: 'sensor_log',
  one: 'sensor',
  many: 'sensors',
  key: 'sensor',
  values: ['cold-room', 'pump-2', 'press-7', 'dryer', 'loading bay', 'boiler', 'belt-3', 'clean room', 'roof'],
  measures: [
    ['celsius', '°C', -22, 88, 2],
    ['vibration', 'mm/s', 0.1, 11, 3],
    ['humidity', '%', 18, 92, 1],
    ['pressure', 'bar', 0.8, 7.5, 2],
    ['current', 'A', 0.2, 18, 2]
  ],
  questions: [
    'Is the ‹cold-room|dryer|roof› sensor of «place» drifting?',
    'How early is a «adjective» bearing heard in «place»?',
    'Which sensors of «place» can be left out ‹without missing a fault|in «season»›?',
    'What does a ‹gap|spike|plateau› in the log of «place» mean?',
    'How often does ‹the pump|a valve|the fan› of «place» need a «noun»?'
  ],
  answers: [
    'Yes: «few» hundredths of a degree a week since the last service.',
    'About «few» days before it fails, in the band around «number» Hz.',
    '«Value» follows from «value2» within «percent»; the others stand alone.',
    'A power cut in «few» cases of ten, a full memory card in the rest.'
  ],
  sentences: [
    'The clock of a logger is wrong by seconds a day, so «many» are aligned on the shift change.',
    'A reference thermometer stood beside «value» for «few» days, which is little and all there is.',
    'Anything above the range of the «one» is a loose «noun», not a temperature.',
    'The threshold is set on the first month and never looked at again.',
    'Vibration is given as root mean square; the «noun» was already lost in the logger.'
  ],
  nouns: [
    'drift',
    'spike',
    'threshold',
    'calibration',
    'bearing',
    'logger',
    'gap',
    'offset',
    'alarm',
    'spectrum',
    'valve',
    'harmonic',
    'noise floor',
    'plateau',
    'false alarm',
    'gateway',
    'service',
    'hysteresis',
    'dew point',
    'imbalance'
  ],
  adjectives: ['drifting', 'worn', 'noisy', 'saturated', 'wireless', 'faulty', 'redundant', 'calibrated', 'silent'],
  verbs: ['calibrate', 'smooth', 'detect', 'align', 'resample', 'alarm']
};
