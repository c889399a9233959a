import { closedSentence, type Closed, type Trans } from '@vitrine/core/words';
import type { DeprecatedLike } from '../deprecated/DeprecatedNote.js';

/** Which notebook of the gallery it is about. */
interface About {
  /** What the notebook on the screen was published as; else what it was forked from. */
  own: boolean;
  entry: string;
  /** The version that the notebook on the screen knows. */
  version: number;
  /** '' where it can't be read any more. */
  title: string;
}

/** What became of the version behind an open notebook. */
export type News = About &
  (
    | { kind: 'closed'; closed: Closed; replacedBy: number | null }
    | {
        kind: 'withdrawn';
        purged: boolean;
        by: string;
        at: number | null;
        reason: string;
        replacedBy: number | null;
      }
    | { kind: 'deprecated'; deprecated: DeprecatedLike }
    | { kind: 'newer'; newest: number; by: string; at: number }
  );

export interface NewsActions {
  /** A notebook in a tab of its own, read only; the newest version where none is named. */
  preview(entry: string, version: number | null): void;
  /** Its page, or with null the page that tells its versions apart. */
  page(entry: string, version: number | null): void;
  /** Not to be shown until it is another one. */
  dismiss(news: News): void;
}

/** The sentence that stands first; who, when and why follow it. */
export function newsTitle(news: News, now: number, trans: Trans): string {
  const { own, version, title } = news;
  const named = title !== '';
  switch (news.kind) {
    case 'closed':
      return own || !named
        ? closedSentence(news.closed, now, trans)
        : `${trans.__('This was forked from “%1”.', title)} ${closedSentence(news.closed, now, trans)}`;
    case 'withdrawn':
      if (news.purged) {
        return own
          ? trans.__('v%1 of this notebook was deleted for good.', version)
          : trans.__('What this was forked from was deleted for good.');
      }
      if (own) {
        return trans.__('v%1 of this notebook was withdrawn.', version);
      }
      return named
        ? trans.__('This was forked from “%1” v%2, which was withdrawn.', title, version)
        : trans.__('What this was forked from was withdrawn.');
    case 'deprecated':
      return own ? trans.__('This notebook is deprecated.') : trans.__('This was forked from “%1”.', title);
    case 'newer':
      return own
        ? trans.__('v%1 of this notebook is newer than yours, v%2.', news.newest, version)
        : trans.__('This was forked from “%1” v%2. v%3 is newer.', title, version, news.newest);
  }
}

/** What makes it the same as one that was put away: another state is another one. */
export function newsKey(news: News): string {
  const { kind, own, entry, version } = news;
  const state =
    news.kind === 'newer'
      ? String(news.newest)
      : news.kind === 'deprecated'
        ? `${news.deprecated.reason} ${news.deprecated.alternative?.entry ?? ''}`
        : news.kind === 'withdrawn'
          ? `${news.at ?? ''} ${news.replacedBy ?? ''}`
          : `${news.closed.at} ${news.replacedBy ?? ''}`;
  return [kind, own ? 'own' : 'origin', entry, version, state].join(' ');
}
