import { Fragment } from 'react';
import { Icon } from '@vitrine/ui';
import { languageName } from '@vitrine/core/words';
import type { SearchFacets } from '../../domain/search/model.js';
import type { UnderstoodPart } from '../../domain/search/ports.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext, SearchQuery } from '../context.js';

/** A part of a search that can be taken away alone. */
export interface Chip {
  text: string;
  without: SearchQuery;
}

export interface Understood {
  query: SearchQuery;
  parts: readonly UnderstoodPart[];
  spaces: readonly SpaceView[];
  facets: SearchFacets;
}

/** How many things were chosen beside the words. */
export const chosenOf = ({ space, author, language, packages = [], tags = [], reviewed }: SearchQuery): number =>
  [space, author, language, reviewed].filter(Boolean).length + packages.length + tags.length;

const cut = (words: string, { from, to }: UnderstoodPart): string =>
  `${words.slice(0, from)} ${words.slice(to)}`.replace(/\s+/gu, ' ').trim();

function wordChips({ query, parts }: Understood): Chip[] {
  const meant = parts.filter(({ kind }) => kind !== 'trouble');
  const plain = meant.filter(({ kind }) => kind === 'words' || kind === 'phrase');
  // Plain words are one chip, as they are one wish; what stands for more than a word is one each.
  const together =
    plain.length === 0
      ? []
      : [
          {
            text: `with ${plain.map(({ text }) => text).join(' ')}`,
            without: { ...query, words: [...plain].reverse().reduce((words, part) => cut(words, part), query.words) }
          }
        ];
  const rest = meant
    .filter(part => !plain.includes(part))
    .map(part => ({ text: part.text, without: { ...query, words: cut(query.words, part) } }));
  return [...together, ...rest];
}

const nameIn = (counts: SearchFacets['authors'], value: string): string | null =>
  counts.find(each => each.value === value)?.name ?? null;

/** What was understood, part by part. What the reader can't see has no name here. */
export function chipsOf(asked: Understood): Chip[] {
  const { query, spaces, facets } = { ...asked, query: { ...asked.query, cursor: null } };
  const { space, author, language, packages = [], tags = [] } = query;
  const spaceName = spaces.find(each => each.id === space)?.name ?? null;
  const authorName = author === 'me' ? 'you' : author ? nameIn(facets.authors, author) : null;
  return [
    ...(spaceName === null ? [] : [{ text: `in ${spaceName}`, without: { ...query, space: null } }]),
    ...(authorName === null ? [] : [{ text: `by ${authorName}`, without: { ...query, author: null } }]),
    ...(language ? [{ text: `in ${languageName(language)}`, without: { ...query, language: null } }] : []),
    ...packages.map(each => ({
      text: `using ${each}`,
      without: { ...query, packages: packages.filter(other => other !== each) }
    })),
    ...tags.map(each => ({
      text: `tagged ${each}`,
      without: { ...query, tags: tags.filter(other => other !== each) }
    })),
    ...(query.reviewed === true ? [{ text: 'approved', without: { ...query, reviewed: false } }] : []),
    ...wordChips({ ...asked, query })
  ];
}

/** The chips behind the count. */
export function SearchChips({ context, chips }: { context: PageContext; chips: readonly Chip[] }): JSX.Element {
  return (
    <>
      {chips.map(chip => (
        <Fragment key={chip.text}>
          {' '}
          <span className="vt-filter">
            <bdi>{chip.text}</bdi>
            <a
              className="vt-filter-remove"
              href={linksOf(context.base).search(chip.without)}
              aria-label={`Search without: ${chip.text}`}
            >
              <Icon name="close" />
            </a>
          </span>
        </Fragment>
      ))}
    </>
  );
}
