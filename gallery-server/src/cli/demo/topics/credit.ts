import type { Topic } from './topic.js';

export const credit: Topic = {
  id: 'credit',
  tags: ['scoring', 'fairness', 'calibration', 'risk'],
  frame: 'loans',
  file: 'loans_made_up',
  one: 'branch',
  many: 'branches',
  key: 'purpose',
  values: ['car', 'kitchen', 'roof', 'studies', 'boat', 'workshop', 'solar', 'refinance'],
  measures: [
    ['amount', 'EUR', 800, 42000, 0],
    ['term_months', '', 6, 84, 0],
    ['income_ratio', '', 0.05, 0.62, 3],
    ['rate', '%', 1.4, 12.8, 2],
    ['score', '', 280, 840, 0]
  ],
  questions: [
    'Is the made-up score of «place» ‹calibrated|fair across purposes|stable over «season»›?',
    'Which loans of «place» ‹default|are paid early|are refinanced›?',
    'What would a ‹simpler|linear|monotone› score cost «place»?',
    'How much does a «noun» move the ‹cut-off|rate› in «place»?',
    'Where does «place» lose ‹the most|good borrowers› by its cut-off?'
  ],
  answers: [
    'Up to a score of «number»; above it promises «percent» too much.',
    'Long ones for «value»; the amount itself says little.',
    '«few» points of Gini, and a sheet of paper instead of a model.',
    'By «percent» in the middle of the range, nothing at its ends.'
  ],
  sentences: [
    'All loans are drawn from a simulation whose parameters stand in the first cell; nobody took one.',
    'Loans younger than a year have not had their time to fail and are weighted for it.',
    'Rejected applications are missing, which makes every «noun» here a statement about the accepted.',
    'Weight of evidence keeps a «adjective» variable readable: each bin is a row of a table.',
    'The cut-off follows from the cost of the two mistakes, and they are not equal.'
  ],
  nouns: [
    'default',
    'cut-off',
    'score',
    'Gini',
    'calibration',
    'scorecard',
    'term',
    'arrears',
    'weight of evidence',
    'reject inference',
    'vintage',
    'bin',
    'reason code',
    'exposure',
    'collateral',
    'bureau',
    'monotonicity',
    'recovery',
    'stress test',
    'odds'
  ],
  adjectives: ['secured', 'early', 'late', 'monotone', 'accepted', 'simulated', 'binned', 'thin-file', 'refinanced'],
  verbs: ['score', 'bin', 'calibrate', 'stress', 'refinance', 'approve']
};
