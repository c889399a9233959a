import type { Topic } from './topic.js';

export const genomics: Topic = {
  id: 'genomics',
  tags: ['genomics', 'expression', 'variants', 'clustering'],
  frame: 'counts',
  file: 'expression_simulated',
  one: 'tissue',
  many: 'tissues',
  key: 'tissue',
  values: ['leaf', 'root', 'stem', 'seed', 'flower', 'petiole', 'bark', 'tuber'],
  measures: [
    ['log2_fold', '', -4, 4, 3],
    ['reads', '', 120, 90000, 0],
    ['gc_share', '', 0.28, 0.66, 3],
    ['quality', '', 12, 40, 1],
    ['depth', '', 3, 140, 0]
  ],
  questions: [
    'Which genes answer to ‹drought|salt|shade|cold› in «place» ‹wheat|barley|poplar|cress›?',
    'How deep must «place» samples be read for a «adjective» variant?',
    'Do ‹two labs|two kits|two years› of «place» agree on expression?',
    'Is the batch of «season» ‹a different cluster|swapped|degraded›?',
    'Which «noun» tells ‹tissues|strains|generations› of «place» apart?'
  ],
  answers: [
    '«number» of them at one per cent, most in the ‹root|leaf› and most of them up.',
    'About «few» times; beyond that the reads buy nothing.',
    'Within «percent» for «value», not for «value2», whose samples thawed.',
    'Two samples were swapped; put back, the «noun» is gone.'
  ],
  sentences: [
    'Counts are simulated from a negative binomial whose dispersion was taken from the literature.',
    'Genes with fewer than «number» reads over all samples are left out before, never after, the test.',
    'The «noun» was corrected by the method of Benjamini and Hochberg.',
    'Reads that map twice count for neither place.',
    'A heat map orders rows by similarity, which makes any «noun» look like a pattern.'
  ],
  nouns: [
    'fold change',
    'read',
    'variant',
    'batch effect',
    'transcript',
    'dispersion',
    'cluster',
    'coverage',
    'false discovery rate',
    'allele',
    'exon',
    'normalisation',
    'volcano plot',
    'primer',
    'haplotype',
    'annotation',
    'splice site',
    'contig',
    'pathway',
    'duplicate'
  ],
  adjectives: [
    'rare',
    'expressed',
    'silent',
    'paired',
    'upregulated',
    'sequenced',
    'homozygous',
    'degraded',
    'spliced'
  ],
  verbs: ['align', 'normalise', 'trim', 'cluster', 'annotate', 'call']
};
