import { english, type Trans } from './trans.js';
import { count } from './words.js';

/** What a notice tells: whose doing it was and which notebooks it is about. */
export interface NoticeWords {
  /** Whoever did it; '' where that is nobody's business, or was the gallery itself. */
  by: string;
  /** Title of the notebook that it leads to; '' where none can be read any more. */
  title: string;
  /** Title of the other notebook of it; '' where there is none. */
  other: string;
}

interface Kind {
  /** What it is called where it is switched on and off. */
  word(trans: Trans): string;
  sentence(trans: Trans, words: NoticeWords): string;
}

const somebody = (trans: Trans, { by }: NoticeWords): string =>
  by === '' ? trans._p('who did something', 'Somebody') : by;

/** The one table of what an account is told of. */
const kinds = {
  forked: {
    word: trans => trans.__('Somebody forks a notebook of mine'),
    sentence: (trans, words) => trans.__('%1 forked your “%2”.', somebody(trans, words), words.other)
  },
  commented: {
    word: trans => trans.__('Somebody comments on a version of mine'),
    sentence: (trans, words) => trans.__('%1 commented on your “%2”.', somebody(trans, words), words.title)
  },
  answered: {
    word: trans => trans.__('Somebody answers where I commented'),
    sentence: (trans, words) => trans.__('%1 answered your comment on “%2”.', somebody(trans, words), words.title)
  },
  mentioned: {
    word: trans => trans.__('Somebody mentions me in a comment'),
    sentence: (trans, words) => trans.__('%1 mentioned you on “%2”.', somebody(trans, words), words.title)
  },
  quarantined: {
    word: trans => trans.__('A version of mine is closed because something sensitive was found or reported'),
    sentence: (trans, words) =>
      words.title === ''
        ? trans.__('A version of a notebook of yours was closed. Nobody can open it until it is looked at.')
        : trans.__('A version of your “%1” was closed. Nobody can open it until it is looked at.', words.title)
  },
  'origin-withdrawn': {
    word: trans => trans.__('What I forked is withdrawn'),
    sentence: (trans, words) => trans.__('What your “%1” was forked from was withdrawn.', words.title)
  },
  'origin-deprecated': {
    word: trans => trans.__('What I forked is deprecated'),
    sentence: (trans, words) => trans.__('“%1”, which you forked, is deprecated now.', words.title)
  }
} as const satisfies Readonly<Record<string, Kind>>;

export type NoticeKind = keyof typeof kinds;

/** Every kind, in the order in which they are switched. */
export const noticeKinds = Object.keys(kinds) as NoticeKind[];

/** Whether a word is a kind of notice; what came over the wire may be anything. */
export const isNoticeKind = (word: string): word is NoticeKind => Object.hasOwn(kinds, word);

/** What a kind is called where it is switched on and off. */
export const noticeWord = (kind: NoticeKind, trans: Trans = english): string => kinds[kind].word(trans);

/** One notice as a sentence. */
export const noticeSentence = (kind: NoticeKind, words: NoticeWords, trans: Trans = english): string =>
  kinds[kind].sentence(trans, words);

/** What stands over a list of notices. */
export const noticesLead = (unread: number, trans: Trans = english): string =>
  unread === 0
    ? trans.__('You have read all of them.')
    : trans._n('%2 notification is unread.', '%2 notifications are unread.', unread, count(unread));

/** Why there is none, and what would be one. */
export const noNotices = (trans: Trans = english): { title: string; detail: string } => ({
  title: trans.__('Nothing to tell you.'),
  detail: trans.__('When somebody forks or comments on what you published, or mentions you, it stands here.')
});
