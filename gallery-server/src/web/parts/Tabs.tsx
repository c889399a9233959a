import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

export type Tab = 'notebook' | 'versions' | 'lineage';

/** The documents of one notebook; each is a page of its own. */
export function Tabs({ context, entry, current }: { context: PageContext; entry: string; current: Tab }): JSX.Element {
  const links = linksOf(context.base);
  const tabs: readonly { tab: Tab; name: string; href: string }[] = [
    { tab: 'notebook', name: 'Notebook', href: links.notebook(entry) },
    { tab: 'versions', name: 'Versions', href: links.versions(entry) },
    { tab: 'lineage', name: 'Lineage', href: links.lineage(entry) }
  ];
  return (
    <nav className="vt-tabs" aria-label="Pages of this notebook">
      {tabs.map(({ tab, name, href }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
