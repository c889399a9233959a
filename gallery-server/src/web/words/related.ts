import type { RelatedHit } from '../../domain/search/model.js';

type Reason = RelatedHit['because'][number];

const lead: Readonly<Record<Reason['kind'], string>> = {
  tag: 'tagged',
  package: 'uses',
  word: 'says',
  author: 'by'
};
const order = ['tag', 'package', 'word', 'author'] as const;

/** What a notebook shares with the one that is read: "uses sklearn, pandas · says churn". */
export function becauseOf(because: RelatedHit['because']): string {
  return order
    .flatMap(kind => {
      const texts = because.filter(reason => reason.kind === kind).map(({ text }) => text);
      return texts.length === 0 ? [] : [`${lead[kind]} ${texts.join(', ')}`];
    })
    .join(' · ');
}
