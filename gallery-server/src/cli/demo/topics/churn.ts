import type { Topic } from './topic.js';

export const churn: Topic = {
  id: 'churn',
  tags: ['churn', 'subscriptions', 'retention', 'classification'],
  frame: 'accounts',
  file: 'subscriptions_made_up',
  one: 'plan',
  many: 'plans',
  key: 'plan',
  values: ['trial', 'basic', 'family', 'student', 'annual', 'team', 'paused'],
  measures: [
    ['tenure_months', '', 0, 72, 0],
    ['logins', '', 0, 60, 0],
    ['tickets', '', 0, 9, 0],
    ['monthly_fee', 'EUR', 4, 49, 2],
    ['usage_hours', 'h', 0, 90, 1]
  ],
  questions: [
    'Which ‹readers|listeners|members› of «place» leave ‹after the trial|in «season»|within a year›?',
    'Is the churn model of «place» still ‹right|calibrated|fair› after «season»?',
    'Does ‹a letter|a call|a lower price› keep «adjective» accounts in «place»?',
    'How soon is it known that a «adjective» account of «place» goes?',
    'What is a «noun» worth over ‹a year|three years› in «place»?'
  ],
  answers: [
    'Those who came back fewer than «few» times in the second week; price plays no part.',
    'Its order holds, its probabilities are «percent» too high.',
    'By «few» points on «value», nothing that can be told apart on «value2».',
    'After «few» weeks the area under the curve is within «percent» of its last value.'
  ],
  sentences: [
    'An account that pauses and comes back has not left, and the label says so.',
    'Everything known after the «noun» is taken out of the features; a leak here was «percent» of the first score.',
    'Fees changed for «value» in «season», so the split is by time and not by chance.',
    'Precision is given for the «number» accounts that somebody could call in a week.',
    'Tenure is counted in billing months and never negative.'
  ],
  nouns: [
    'churn',
    'tenure',
    'retention',
    'trial',
    'calibration',
    'cohort',
    'renewal',
    'uplift',
    'lifetime value',
    'ticket',
    'threshold',
    'feature',
    'label',
    'leak',
    'contract',
    'win-back',
    'survival curve',
    'reminder',
    'downgrade',
    'onboarding'
  ],
  adjectives: ['active', 'dormant', 'loyal', 'paused', 'annual', 'returning', 'heavy', 'silent', 'price-sensitive'],
  verbs: ['retain', 'score', 'cancel', 'renew', 'segment', 'calibrate']
};
