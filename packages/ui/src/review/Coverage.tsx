import { coverage } from '@vitrine/core/redaction';
import { coverageFigure, coverageWord, notLookedFor, notVouchedSentence } from '@vitrine/core/words';
import { useState } from 'react';
import { useTrans } from '../trans.js';
import type { ReviewState } from './model.js';
import { foundSentence } from './words.js';

export interface CoverageProps {
  review: Pick<ReviewState, 'unseen' | 'removed' | 'profile'>;
}

/** What nobody vouches for, counted, and what the rules find and don't: measured, one click away. */
export function Coverage({ review }: CoverageProps): JSX.Element {
  const trans = useTrans();
  const [open, setOpen] = useState(false);
  const unseen = notVouchedSentence(review.unseen, trans);
  return (
    <div className="vt-coverage">
      {unseen === '' ? null : <p>{unseen}</p>}
      <p>{foundSentence(review, trans)}</p>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{trans.__('How much was found when it was measured')}</summary>
        {open ? <Measured profile={review.profile} /> : null}
      </details>
    </div>
  );
}

/** Drawn only once somebody wants to see it: a hundred lines, and the dialog is drawn often. */
function Measured({ profile }: Pick<ReviewState, 'profile'>): JSX.Element {
  const trans = useTrans();
  return (
    <>
      <div className="vt-coverage-table" tabIndex={0} role="group" aria-label={trans.__('What is found')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{trans.__('Kind')}</th>
              <th scope="col">{trans.__('Found')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(row => (
              <tr key={row.id}>
                <th scope="row">{coverageWord(row.id, trans)}</th>
                <td>{coverageFigure(row[profile], trans)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul>
        {notLookedFor(trans).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
