import { Caption, captionOf, When } from '@vitrine/ui';
import type { CaptionPart } from '@vitrine/ui';
import type { VersionSummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

/** Where a part of the caption is shown in full. */
export function evidenceHref(context: PageContext, version: VersionSummary, part: CaptionPart): string | null {
  const links = linksOf(context.base);
  const page = links.notebook(version.entry, version.number);
  switch (part.target) {
    case 'versions':
      return links.versions(version.entry);
    case 'inputs':
      return `${page}#inputs`;
    case 'environment':
      return `${page}#environment`;
    case 'execution':
      return `${page}#how-it-ran`;
    case 'reruns':
    case 'regard':
      return null;
  }
}

/** Question, title, answer, caption: the museum label on top of every page of a notebook. */
export function EntryHead({
  context,
  version,
  short = false
}: {
  context: PageContext;
  version: VersionSummary;
  short?: boolean;
}): JSX.Element {
  const { question, title, answer } = version.fields;
  const entry = { id: version.entry, versions: version.number, forks: 0, latest: version, hit: null };
  return (
    <header className="vt-entry-head">
      {question === '' || short ? null : (
        <p className="vt-question" dir="auto">
          {question}
        </p>
      )}
      <h1 className="vt-title" dir="auto">
        {title}
      </h1>
      {answer === '' || short ? null : (
        <p className="vt-lead" dir="auto">
          {answer}
        </p>
      )}
      <Caption parts={captionOf(entry)} hrefFor={part => evidenceHref(context, version, part)} />
      <p className="vt-meta">
        {context.account === null ? (
          <bdi>{version.authorName}</bdi>
        ) : (
          <a href={linksOf(context.base).search({ words: '', author: version.authorId })}>
            <bdi>{version.authorName}</bdi>
          </a>
        )}{' '}
        · <bdi>{version.spaceName}</bdi> · <When at={version.publishedAt} now={context.now} />
      </p>
    </header>
  );
}
