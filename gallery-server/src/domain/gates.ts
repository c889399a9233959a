/** A route through which content comes to be stored, or stored content comes before more eyes. */
export interface Gate {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** What it stores or widens. */
  holds: string;
  /** How it is checked before anything of it is stored. */
  check: string;
}

/** A route that writes, and stores nothing that anybody made up who isn't who it shows. */
export interface Storeless {
  method: Gate['method'];
  url: string;
  why: string;
}

const gate = (method: Gate['method'], url: string, holds: string, check: string): Gate => ({
  method,
  url,
  holds,
  check
});

const snapshotCheck = 'the engine on the final bytes under the rules of the space, and every id computed again';
const reasonCheck = 'the engine on the words, under the rules of the space of the notebook';
const storedCheck = 'the engine on the stored bytes, under the rules that hold where they are going to be read';
const policyName = 'the name of a policy, which is read wherever it holds';
const labelName = 'a label, which is read wherever it stands';
const noteCheck = 'the engine on each note, under the rules of the space';
const commentCheck = 'the engine on the words, under the rules of the space of the version';
const nameCheck = 'the engine on the name, for secrets';

/**
 * The gates. A route that stores or widens content stands here, and its probe in `test/gates/probes`
 * sends a planted secret through it; a route that is on neither list fails a test.
 */
export const gates: readonly Gate[] = [
  gate('POST', '/api/v1/versions', 'a notebook: publish, new version, fork, import', snapshotCheck),
  gate('POST', '/api/v1/entries/:entry/withdraw', 'the reason that readers see', reasonCheck),
  gate('POST', '/n/:entry/withdraw', 'the reason that readers see', reasonCheck),
  gate('POST', '/api/v1/entries/:entry/move', 'all versions of a notebook, to other readers', storedCheck),
  gate('POST', '/n/:entry/move', 'all versions of a notebook, to other readers', storedCheck),
  gate('POST', '/api/v1/withdrawals/undo', 'versions that were taken back, shown again', storedCheck),
  gate('POST', '/withdrawals/undo', 'versions that were taken back, shown again', storedCheck),
  gate('POST', '/api/v1/entries/:entry/versions/:number/review', 'notes that the author reads', noteCheck),
  gate('POST', '/n/:entry/v/:number/review', 'notes that the author reads', noteCheck),
  gate('POST', '/api/v1/entries/:entry/versions/:number/comments', 'a comment, and an answer', commentCheck),
  gate('PUT', '/api/v1/entries/:entry/versions/:number/comments/:comment', 'other words of a comment', commentCheck),
  gate('POST', '/n/:entry/v/:number/comments', 'a comment, and an answer', commentCheck),
  gate('POST', '/n/:entry/v/:number/comments/:comment', 'other words of a comment', commentCheck),
  gate('PUT', '/api/v1/entries/:entry/deprecation', 'the reason that readers see', reasonCheck),
  gate('POST', '/n/:entry/deprecate', 'the reason that readers see', reasonCheck),
  gate('POST', '/api/v1/spaces', 'the name of a space', nameCheck),
  gate('POST', '/spaces', 'the name of a space', nameCheck),
  gate('POST', '/spaces/:space/name', 'the name of a space', nameCheck),
  gate('POST', '/api/v1/policies', policyName, nameCheck),
  gate('POST', '/policies', policyName, nameCheck),
  gate('POST', '/api/v1/policy-changes', labelName, nameCheck),
  gate('POST', '/rules/change', labelName, nameCheck)
];

const storeless = (why: string, ...routes: readonly (readonly [Gate['method'], string])[]): Storeless[] =>
  routes.map(([method, url]) => ({ method, url, why }));

/** Every other route that writes, with the reason why nothing can leak through it. */
export const withoutContent: readonly Storeless[] = [
  ...storeless('ids and numbers that a commit is made of', ['POST', '/api/v1/prepare']),
  ...storeless(
    'cell and kind of what a reviewer opened, both found in the version itself',
    ['POST', '/api/v1/entries/:entry/versions/:number/looks'],
    ['POST', '/n/:entry/v/:number/looks']
  ),
  ...storeless(
    'a star, of which nobody sees more than the number',
    ['PUT', '/api/v1/entries/:entry/star'],
    ['DELETE', '/api/v1/entries/:entry/star'],
    ['POST', '/n/:entry/star']
  ),
  ...storeless(
    'takes words away, or says that they are settled',
    ['DELETE', '/api/v1/entries/:entry/deprecation'],
    ['DELETE', '/api/v1/entries/:entry/versions/:number/comments/:comment'],
    ['PUT', '/api/v1/entries/:entry/versions/:number/comments/:comment/resolved'],
    ['DELETE', '/api/v1/entries/:entry/versions/:number/comments/:comment/resolved']
  ),
  ...storeless(
    'what somebody has read and wants to be told of, by ids and kinds of one list',
    ['POST', '/api/v1/notifications/read'],
    ['PUT', '/api/v1/notifications/settings'],
    ['POST', '/notifications/read'],
    ['POST', '/notifications/settings']
  ),
  ...storeless(
    'roles by id; whoever comes into a space reads what was checked under its rules',
    ['PUT', '/api/v1/spaces/:id/members/:account'],
    ['POST', '/spaces/:space/members'],
    ['POST', '/spaces/:space/members/:account'],
    ['POST', '/people/:account/administrator'],
    ['POST', '/people/:account/deactivate'],
    ['POST', '/people/:account/reactivate']
  ),
  ...storeless(
    'a link with a role; its note is shown only to who may withdraw it',
    ['POST', '/api/v1/invitations'],
    ['POST', '/people/invite'],
    ['POST', '/spaces/:space/invite'],
    ['POST', '/invitations/:invitation/withdraw']
  ),
  ...storeless(
    'asks or decides about rules by their hash; what is stored keeps what it was checked under until it is looked at again',
    ['POST', '/api/v1/policy-changes/preview'],
    ['POST', '/api/v1/proposals/:id'],
    ['POST', '/proposals/:proposal']
  ),
  ...storeless(
    'a name and a password of who signs in; the name is looked at for secrets before it stands in a commit',
    ['POST', '/invitation/:secret'],
    ['POST', '/welcome/:secret']
  ),
  ...storeless(
    'signing in and out',
    ['POST', '/api/v1/token'],
    ['DELETE', '/api/v1/token'],
    ['POST', '/api/v1/device'],
    ['PUT', '/api/v1/me/password'],
    ['DELETE', '/api/v1/tokens/:id'],
    ['POST', '/account/end-others'],
    ['POST', '/account/end'],
    ['POST', '/account/password'],
    ['POST', '/authorize'],
    ['POST', '/device'],
    ['POST', '/sign-in'],
    ['POST', '/sign-out']
  ),
  ...storeless(
    'what was seen and why it may be read: words from which what is sensitive is removed before they are stored',
    ['POST', '/api/v1/entries/:entry/versions/:number/report'],
    ['POST', '/n/:entry/report'],
    ['POST', '/quarantine/:quarantine/release']
  ),
  ...storeless(
    'looks again at what is stored, under the rules that hold now, and can only close it',
    ['POST', '/quarantine/rescan'],
    ['POST', '/quarantine/rescan/cancel']
  ),
  ...storeless(
    'takes away what is stored; what is typed to confirm it is compared and not kept',
    ['POST', '/api/v1/entries/:entry/versions/:number/purge'],
    ['POST', '/n/:entry/purge']
  ),
  ...storeless(
    'takes a person away and puts one name in the place of all; what is typed to confirm it is compared and not kept',
    ['POST', '/api/v1/accounts/:account/remove'],
    ['POST', '/people/:account/remove']
  ),
  ...storeless('an address of the reader, answered and not kept', ['POST', '/n/:entry/open']),
  ...storeless('a cookie of the reader', ['POST', '/theme'])
];
