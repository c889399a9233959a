import type { Topic } from './topic.js';

export const crops: Topic = {
  id: 'crops',
  tags: ['crops', 'soil', 'yield', 'experiment'],
  frame: 'plots',
  file: 'field_trial',
  one: 'field',
  many: 'fields',
  key: 'variety',
  values: ['Aurora', 'Borea', 'Cinder', 'Dune', 'Ember', 'Fallow', 'Gale', 'Heath'],
  measures: [
    ['yield_t', 't/ha', 1.2, 11, 2],
    ['nitrogen_kg', 'kg/ha', 0, 220, 0],
    ['moisture', '%', 8, 46, 1],
    ['ph', '', 4.4, 8.1, 2],
    ['plants_m2', '', 90, 420, 0]
  ],
  questions: [
    'Does ‹clover|a later cut|less nitrogen› pay on the fields of «place»?',
    'Which variety ‹stands|yields most|keeps› in a «adjective» «season» in «place»?',
    'How many plots does a trial in «place» need?',
    'When should «place» be ‹sown|watered|cut› after a «adjective» «season»?',
    'What does the soil of «place» say about its «noun»?'
  ],
  answers: [
    'On sandy fields yes, «few» tenths of a tonne; on clay it costs.',
    '«Value», but only «percent» ahead of «value2», and not in both years.',
    '«number» for a difference of half a tonne, twice that on the slope.',
    'When the soil has been above eight degrees for «few» days.'
  ],
  sentences: [
    'Plots at the edge get more light and are mown but not weighed.',
    'Blocks run along the slope, so that water is the same within one.',
    'Yield is given at fourteen per cent «noun».',
    'The «adjective» plots were drawn anew in the second year, which is why they are no pairs.',
    'Deer took part of «value»; those plots are missing, not zero.'
  ],
  nouns: [
    'yield',
    'plot',
    'block',
    'nitrogen',
    'sowing date',
    'variety',
    'residual',
    'moisture',
    'rotation',
    'cover crop',
    'soil sample',
    'lodging',
    'mildew',
    'row spacing',
    'harvest',
    'leaf area',
    'slope',
    'tillage',
    'germination',
    'border row'
  ],
  adjectives: ['dry', 'sandy', 'late', 'wet', 'fertilised', 'untreated', 'sheltered', 'compacted', 'organic'],
  verbs: ['sow', 'harvest', 'irrigate', 'sample', 'rotate', 'weigh']
};
