import type { Topic } from './topic.js';

export const ward: Topic = {
  id: 'ward',
  tags: ['hospital', 'beds', 'survival', 'planning'],
  frame: 'stays',
  file: 'stays_made_up',
  one: 'ward',
  many: 'wards',
  key: 'ward',
  values: [
    'surgery',
    'medicine',
    'cardiology',
    'orthopaedics',
    'neurology',
    'maternity',
    'intensive care',
    'rehabilitation'
  ],
  measures: [
    ['nights', '', 1, 21, 0],
    ['beds_taken', '', 8, 36, 0],
    ['wait_hours', 'h', 0.2, 11, 1],
    ['drugs_given', '', 0, 14, 0],
    ['score', '', 0, 24, 0]
  ],
  questions: [
    'Who comes back to the ward within ‹thirty days|a week|a quarter›‹ in «place»|›?',
    'How many beds does «place» need in «season»?',
    'What keeps ‹made-up patients|simulated patients› of «place» waiting ‹on «weekday»|at night›?',
    'Does an early «noun» shorten the stay ‹in «place»|on the «adjective» ward›?',
    'Which wards of «place» are full ‹before noon|in «season»|when two are closed›?'
  ],
  answers: [
    'Those with «few» or more drugs and a stay under «few» nights; age plays a small part.',
    '«number» beds are enough on nine days of ten; the tenth needs «few» more.',
    'Waiting for a «noun» takes «percent» of the time, the examination itself «percent».',
    'By about «few» hours on «value»; nowhere else can it be told from chance.'
  ],
  sentences: [
    'Every stay here is simulated; no record of a person was used.',
    'A stay that has not ended is censored, not short, and the curves take it as that.',
    'Beds are counted at midnight, which hides the «noun» around noon.',
    'Transfers between «many» are one stay, or «value» would look twice as busy.',
    'The «noun» is scored by nurses, and two of them agree on «percent» of it.'
  ],
  nouns: [
    'length of stay',
    'readmission',
    'bed',
    'discharge',
    'occupancy',
    'triage',
    'handover',
    'transfer',
    'census',
    'staffing',
    'fall risk',
    'catheter',
    'infusion',
    'round',
    'comorbidity',
    'follow-up',
    'censoring',
    'dose',
    'waiting list',
    'night shift'
  ],
  adjectives: ['early', 'elective', 'full', 'acute', 'planned', 'simulated', 'prolonged', 'short-staffed', 'postponed'],
  verbs: ['admit', 'discharge', 'triage', 'transfer', 'schedule', 'censor']
};
