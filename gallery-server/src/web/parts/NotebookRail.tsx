import { lineageSentence, Rail, RailRow } from '@vitrine/ui';
import { languageName, plural } from '@vitrine/core/words';
import type { Lineage } from '../../domain/entries/model.js';
import type { Removed, RemovedLine, VersionDetails } from '../../domain/pages/model.js';
import type { Receipt } from '@vitrine/core/receipt';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import type { ReleasedOutput } from '../../domain/reviews/model.js';
import type { RelatedEntry } from '../../domain/search/ports.js';
import { Related } from './Related.js';
import { cellHref } from './Standing.js';
import { ReceiptCard, receiptLine } from './ReceiptCard.js';

interface RailProps {
  context: PageContext;
  version: VersionDetails;
  lineage: Lineage | null;
  removed: Removed;
  /** What leaves and what stays in the notebook's space. */
  removal: string;
  /** Null for a version from before there were any. */
  receipt: Receipt | null;
  /** Notebooks like this one. */
  related?: readonly RelatedEntry[];
  /** Outputs that the level hides and the author let out. */
  released?: readonly ReleasedOutput[];
}

function ran({ execution, codeCells }: VersionDetails['facts']): {
  line: string;
  status: 'differs' | 'unsure' | null;
  detail: string;
} {
  if (codeCells === 0) {
    return { line: 'No code', status: null, detail: 'This notebook has no code cells.' };
  }
  const failed = execution.failedCells.length;
  if (failed > 0) {
    return { line: `${plural(failed, 'cell')} failed`, status: 'differs', detail: 'An error came up while it ran.' };
  }
  switch (execution.order) {
    case 'top-to-bottom':
      return {
        line: 'Top to bottom',
        status: null,
        detail: `${plural(codeCells, 'code cell')}, run in the order they stand in.`
      };
    case 'out-of-order':
      return {
        line: 'Out of order',
        status: 'differs',
        detail:
          'Cells were run in another order than they stand in, or more than once. Running it top to bottom may give other results.'
      };
    case 'not-run':
      return { line: 'Not run', status: 'unsure', detail: 'The code was published without having been run.' };
  }
}

/** How many outputs and values readers don't see. */
function removedLine({ outputs, values }: Removed): string {
  const sum = (lines: readonly RemovedLine[]): number => lines.reduce((all, { count }) => all + count, 0);
  const parts = [
    [sum(outputs), 'output'],
    [sum(values), 'value']
  ] as const;
  const said = parts.flatMap(([count, what]) => (count === 0 ? [] : [plural(count, what)]));
  return said.length === 0 ? 'Nothing' : said.join(' · ');
}

/** The evidence beside the work: one line each until opened. What isn't known is left out. */
export function NotebookRail({
  context,
  version,
  lineage,
  removed,
  removal,
  receipt,
  related = [],
  released = []
}: RailProps): JSX.Element {
  const { facts, fields } = version;
  const links = linksOf(context.base);
  const how = ran(facts);
  const lines = [...removed.outputs, ...removed.values];
  const language =
    facts.language === null ? null : `${languageName(facts.language)} ${facts.languageVersion ?? ''}`.trim();
  return (
    <Rail>
      {fields.description === '' && fields.tags.length === 0 ? null : (
        <RailRow
          label="About"
          summary={fields.tags.length === 0 ? 'Description' : plural(fields.tags.length, 'tag')}
          icon="about"
          open
        >
          {fields.description === '' ? null : (
            <p className="vt-description" dir="auto">
              {fields.description}
            </p>
          )}
          {fields.tags.length === 0 ? null : (
            <ul className="vt-tags" aria-label="Tags">
              {fields.tags.map(tag => (
                <li key={tag}>
                  <a href={links.search({ words: '', tags: [tag] })}>
                    <bdi>{tag}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </RailRow>
      )}
      <RailRow
        id="inputs"
        label="Inputs"
        icon="inputs"
        summary={facts.inputs === 0 ? 'None recorded' : plural(facts.inputs, 'input')}
      >
        {facts.inputs === 0 ? <p>Files that this notebook reads weren't recorded when it was published.</p> : null}
      </RailRow>
      {language === null ? null : (
        <RailRow id="environment" label="Environment" icon="environment" summary={language}>
          <p>Packages weren't recorded when it was published.</p>
        </RailRow>
      )}
      <RailRow id="how-it-ran" label="How it ran" icon="execution" summary={how.line} status={how.status}>
        <p>{how.detail}</p>
      </RailRow>
      <RailRow id="removed" label="What was removed" icon="hidden" summary={removedLine(removed)}>
        <p>{removal}</p>
        {lines.length === 0 ? null : (
          <table className="vt-counts">
            <tbody>
              {lines.map(each => (
                <tr key={each.sentence}>
                  <th scope="row">{each.sentence}</th>
                  <td>{each.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {released.length === 0 ? null : (
          <>
            <p>{plural(released.length, 'output')} let out by the author:</p>
            <ul className="vt-let-out">
              {released.map(({ cell, output, reason }) => (
                <li key={`${cell}.${output}`}>
                  <a className="vt-link" href={cellHref(context, version, cell)}>
                    Cell {cell}
                  </a>
                  : <q dir="auto">{reason}</q>
                </li>
              ))}
            </ul>
          </>
        )}
      </RailRow>
      {receipt === null ? null : (
        <RailRow id="receipt" label="Redaction receipt" icon="receipt" summary={receiptLine(receipt)}>
          <ReceiptCard context={context} version={version} receipt={receipt} />
        </RailRow>
      )}
      {lineage === null ? null : (
        <RailRow
          id="lineage"
          label="Lineage"
          icon="lineage"
          summary={
            lineage.forks.length === 0
              ? lineage.origin === null
                ? 'No forks yet'
                : 'A fork'
              : plural(lineage.forks.length, 'fork')
          }
        >
          <p dir="auto">{lineageSentence(lineage)}</p>
          <a className="vt-link" href={links.lineage(version.entry)}>
            See the lineage
          </a>
        </RailRow>
      )}
      <Related context={context} related={related} />
    </Rail>
  );
}
