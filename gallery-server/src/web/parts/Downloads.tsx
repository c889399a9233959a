import { Icon } from '@vitrine/ui';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

/** A version as a file, of whichever kind somebody needs. It opens without script, and its sentences say what is in each. */
export function Downloads({
  context,
  entry,
  number
}: {
  context: PageContext;
  entry: string;
  number: number;
}): JSX.Element {
  const links = linksOf(context.base);
  const kinds = [
    { href: links.download(entry, number), name: 'Notebook', what: 'The file, as it was published (.ipynb)' },
    { href: links.exported(entry, number, 'html'), name: 'Page', what: 'Opens without a gallery (.html)' },
    { href: links.exported(entry, number, 'zip'), name: 'Archive', what: 'The file and its proof (.zip)' }
  ];
  return (
    <details className="vt-downloads">
      <summary className="vt-button">
        <Icon name="download" />
        Download
      </summary>
      <ul className="vt-downloads-list">
        {kinds.map(({ href, name, what }) => (
          <li key={href}>
            <a href={href} download="">
              {name}
              <span className="vt-meta">{what}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
