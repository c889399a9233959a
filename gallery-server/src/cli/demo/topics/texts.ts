import type { Topic } from './topic.js';

export const texts: Topic = {
  id: 'texts',
  tags: ['text', 'topics', 'nlp', 'embedding'],
  frame: 'notes',
  file: 'service_notes_made_up',
  one: 'queue',
  many: 'queues',
  key: 'subject',
  values: ['delivery', 'billing', 'heating', 'noise', 'opening hours', 'parking', 'praise', 'damage', 'refund'],
  measures: [
    ['words', '', 4, 380, 0],
    ['similarity', '', 0.02, 0.98, 3],
    ['sentiment', '', -1, 1, 2],
    ['reply_hours', 'h', 0.3, 72, 1],
    ['rare_share', '', 0, 0.4, 3]
  ],
  questions: [
    'What do ‹visitors|callers|readers› of «place» complain about ‹in «season»|on «weekday»›?',
    'Can a ‹bag of words|small model|keyword list› sort the notes of «place»?',
    'How many topics are there in the ‹letters|notes|minutes› of «place»?',
    'Do «adjective» notes of «place» get ‹a faster|a shorter|any› answer?',
    'Which «noun»s tell two ‹queues|years|editors› of «place» apart?'
  ],
  answers: [
    'Mostly «value», and «value2» where it rained.',
    'It can: «percent» right, against «percent» for the large one.',
    'Seven that two people would name alike; the others are leftovers.',
    'Yes, by «few» hours, unless they hold the word "urgent".'
  ],
  sentences: [
    'The notes were written for this notebook; nobody sent them.',
    'Words that stand in more than half the notes are left out, those in fewer than «few» as well.',
    'The split keeps notes about one «noun» together, or the score would be luck.',
    'A topic is named by its «few» most telling words, not by its most frequent ones.',
    'Negation is where the «adjective» model loses: "not late" is filed under late.'
  ],
  nouns: [
    'topic',
    'token',
    'stop word',
    'embedding',
    'similarity',
    'label',
    'vocabulary',
    'n-gram',
    'sentiment',
    'confusion',
    'corpus',
    'lemma',
    'transformer',
    'annotation',
    'keyword',
    'tf-idf',
    'spelling',
    'summary',
    'negation',
    'perplexity'
  ],
  adjectives: [
    'short',
    'polite',
    'misspelt',
    'urgent',
    'translated',
    'repeated',
    'labelled',
    'ambiguous',
    'handwritten'
  ],
  verbs: ['tokenise', 'embed', 'label', 'stem', 'summarise', 'sort']
};
