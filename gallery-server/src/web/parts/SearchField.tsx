import { Icon } from '@vitrine/ui';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

interface SearchFieldProps {
  context: PageContext;
  words?: string;
  /** The one of the home page, 48 high. */
  large?: boolean;
  placeholder?: string;
}

/** Search over everything the reader may see. `/` puts the cursor here. */
export function SearchField({
  context,
  words = '',
  large = false,
  placeholder = 'Search notebooks'
}: SearchFieldProps): JSX.Element {
  return (
    <form
      role="search"
      method="get"
      action={linksOf(context.base).to('/search')}
      className={large ? 'vt-search vt-search-large' : 'vt-search'}
    >
      <Icon name="search" />
      <input
        type="search"
        name="q"
        className="vt-search-input"
        aria-label="Search notebooks"
        aria-keyshortcuts="/"
        placeholder={placeholder}
        defaultValue={words}
        maxLength={400}
        autoComplete="off"
        dir="auto"
        data-vt-search=""
      />
      <kbd className="vt-search-key" aria-hidden="true">
        /
      </kbd>
    </form>
  );
}
