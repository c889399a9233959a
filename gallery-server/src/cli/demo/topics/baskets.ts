import type { Topic } from './topic.js';

export const baskets: Topic = {
  id: 'baskets',
  tags: ['retail', 'baskets', 'promotion', 'pricing'],
  frame: 'baskets',
  file: 'baskets',
  one: 'shop',
  many: 'shops',
  key: 'aisle',
  values: ['bread', 'dairy', 'fruit', 'frozen', 'drinks', 'household', 'snacks', 'coffee', 'pasta', 'garden'],
  measures: [
    ['amount', 'EUR', 3, 120, 2],
    ['items', '', 1, 38, 0],
    ['discount', '%', 0, 40, 0],
    ['shelf_days', 'd', 1, 60, 0],
    ['margin', '%', 2, 46, 1]
  ],
  questions: [
    'What is bought together ‹on «weekday»|in «season»|before a holiday› in «place»?',
    'Did the ‹coupon|bigger label|second shelf› sell more in «place»?',
    'Which «adjective» goods ‹spoil|run out› in «place» ‹before «weekday»|in «season»›?',
    'What is a ‹one per cent|ten cent› higher price worth in «place»?',
    'How much of the «noun» moves to ‹another shop|the next week› in «place»?'
  ],
  answers: [
    '«Value» and «value2», «few» times as often as chance would have it.',
    'Yes, by «percent», and half of it was borrowed from the week after.',
    'Demand falls by «percent»; for «value» it does not move at all.',
    'Most of it: «percent» of the baskets only changed the «one».'
  ],
  sentences: [
    'A basket is what passed the till at once; cards would tell more and are not used here.',
    'Returned goods are taken off the day they were bought, not the day they came back.',
    'Lift is misleading for rare «noun»s, so pairs seen in fewer than «number» baskets are left out.',
    'The «adjective» «noun» of «place» is open on «weekday»s and the others are not.',
    'Promotions overlap; a week counts for one only if nothing else ran in that aisle.'
  ],
  nouns: [
    'basket',
    'coupon',
    'lift',
    'promotion',
    'shelf',
    'price',
    'till',
    'aisle',
    'stock',
    'bundle',
    'loyalty',
    'elasticity',
    'cannibalisation',
    'waste',
    'receipt',
    'label',
    'season',
    'assortment',
    'markdown',
    'substitute'
  ],
  adjectives: [
    'fresh',
    'discounted',
    'frozen',
    'seasonal',
    'regional',
    'bundled',
    'perishable',
    'branded',
    'slow-selling'
  ],
  verbs: ['bundle', 'price', 'restock', 'discount', 'shelve', 'scan']
};
