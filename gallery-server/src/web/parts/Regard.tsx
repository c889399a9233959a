import { DeprecatedNote, Icon, Instead } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Deprecation, Regard } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { Form } from './Form.js';

const pathOf = (entry: string): string => `/n/${encodeURIComponent(entry)}`;

/** A star, given or taken back by one press. Who gave the others isn't told. */
export function StarButton({
  context,
  entry,
  regard: { stars, starred }
}: {
  context: PageContext;
  entry: string;
  regard: Regard;
}): JSX.Element {
  return (
    <Form
      context={context}
      action={`${pathOf(entry)}/star`}
      hidden={{ starred: starred ? 'no' : 'yes' }}
      className="vt-inline-form"
    >
      <button className="vt-button vt-star" type="submit" aria-pressed={starred}>
        <Icon name="star" />
        <span className="vt-button-text">Star</span>
        {stars === 0 ? null : (
          <span className="vt-star-count">
            <span aria-hidden="true">{stars}</span>
            <span className="vt-sr">, {plural(stars, 'star')}</span>
          </span>
        )}
      </button>
    </Form>
  );
}

/** What its readers should know before they use it: why not, and what instead. */
export function DeprecatedBar({ context, deprecated }: { context: PageContext; deprecated: Deprecation }): JSX.Element {
  const { alternative } = deprecated;
  return (
    <p className="vt-bar vt-deprecated">
      <DeprecatedNote deprecated={deprecated}>
        {alternative === null ? null : (
          <>
            {' '}
            <Instead alternative={alternative} href={linksOf(context.base).notebook(alternative.entry)} />
          </>
        )}
      </DeprecatedNote>
    </p>
  );
}
