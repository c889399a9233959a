import type { INotebookTracker } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { linkOfPanel, originOfPanel } from '../../notebook/panel';
import type { IVitrine } from '../../tokens';
import type { PanelPorts } from './model';
import { keepWords, lastWords } from './words';

/** The gallery as the panel asks it. */
export function panelPorts(vitrine: IVitrine, tracker: INotebookTracker, trans: TranslationBundle): PanelPorts {
  return {
    list: query => vitrine.gallery.call(client => client.list(query)),
    summary: async entry => {
      const [latest, forks, regard] = await Promise.all([
        vitrine.gallery.call(client => client.latest(entry)).catch(() => null),
        vitrine.gallery.call(client => client.list({ forksOf: entry, limit: 1 })),
        vitrine.gallery.call(client => client.regard(entry)).catch(() => null)
      ]);
      return latest === null || regard === null
        ? null
        : { id: entry, latest, versions: latest.number, forks: forks.total, hit: null, ...regard };
    },
    related: entry => vitrine.gallery.call(client => client.related(entry)),
    me: () => vitrine.gallery.call(client => client.me()),
    signedIn: () => vitrine.gallery.session.signInByItself(),
    anonymousReading: async () => (await vitrine.gallery.call(client => client.capabilities())).anonymousReading,
    notebook: () => {
      const panel = tracker.currentWidget;
      return panel === null ? null : { link: linkOfPanel(panel), origin: originOfPanel(panel) };
    },
    notices: () => vitrine.gallery.call(client => client.notifications()),
    read: notice => vitrine.gallery.call(client => client.readNotifications(notice)),
    hidden: () => document.visibilityState === 'hidden',
    now: () => Date.now(),
    lastWords,
    keepWords,
    words: {
      forThis: trans.__('For this notebook'),
      recent: trans.__('New'),
      mine: trans.__('Mine'),
      fork: trans.__('fork of this'),
      newer: trans.__('newer version'),
      origin: trans.__('this was forked from it'),
      alike: trans.__('like this one')
    }
  };
}
