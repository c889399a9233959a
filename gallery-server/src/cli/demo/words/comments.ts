/** What people say beside a notebook, and what is said back. */
export const remarks: readonly string[] = [
  'Is «value» the «one» before or after it was moved?',
  'The axis begins at «few», which makes the difference look large. On purpose?',
  'I get «percent» with the file of «season». Could the «noun» be it?',
  'This is what I was looking for. I forked it for «place».',
  'Shouldn’t the «thing» be weighted by rows here?',
  'Look here: the last «few» rows have the same «m1w».',
  'What happens without «value»?',
  'The function works for me, but it is slow above a million rows.'
];
export const replies: readonly string[] = [
  'After. I’ve added it to the text.',
  'You’re right, the next version begins at zero.',
  'It is the «noun»: the old file counts it twice.',
  'Weighted it moves by «percent», so I left it.',
  'Then «value2» is first and the rest stays.',
  'Thanks. v2 has it.'
];
