import { rights } from './may.js';
import type { Action } from './may.js';

/** What each action is, as somebody would say it. */
const words: Readonly<Record<Action, string>> = {
  'entry.read': 'read what is published in a space',
  'entry.publish': 'publish to a space, and new versions of its notebooks',
  'entry.move': 'take a notebook to another space in which they may publish',
  'entry.star': 'star a notebook they may read',
  'entry.deprecate': 'deprecate a notebook, and undo it',
  'comment.write': 'comment on a version they may read, answer, and settle what is said',
  'comment.edit': 'change a comment',
  'comment.delete': 'delete a comment',
  'notice.read': 'read notifications, and switch them',
  'version.withdraw': 'withdraw a version',
  'version.review': 'approve or return what waits, where they had no hand in it',
  'version.report': 'report something sensitive, which shuts the notebook at once',
  'version.purge': 'take a version away for good',
  'quarantine.read': 'see what is shut, and why',
  'quarantine.release': "open again what is shut, with a reason, where it isn't their own",
  'rescan.run': 'have every version looked at again',
  'gallery.upkeep': 'see how much is stored, and what the gallery has to do',
  'space.read': 'know of a space, and what it removes',
  'members.read': 'see who belongs to it',
  'members.write': 'give, change and take roles',
  'space.create': 'make a space',
  'space.rename': 'give it another name',
  'policy.change': 'change its rules and its label',
  'policy.read': 'read policies whole',
  'policy.write': 'write policies, labels and the floor',
  'invitation.create': 'make an invitation link',
  'invitation.read': 'see which invitations wait',
  'invitation.withdraw': 'withdraw an invitation',
  'audit.read': 'read the record',
  'account.administer': 'deactivate accounts, and say who looks after the gallery',
  'account.remove': 'remove a person',
  'account.create': 'make an account for somebody',
  'account.list': 'see who has an account',
  'account.read': 'see an account',
  'account.write': 'set the password',
  'token.read': 'see the sign-ins of an account',
  'token.end': 'end a sign-in',
  'token.mint': 'let JupyterLab or a command line connect'
};

const columns = [
  ['reader', 'reader'],
  ['editor', 'editor'],
  ['reviewer', 'reviewer'],
  ['administrator', 'administrator of the space'],
  ['instance', 'administrator of the gallery']
] as const;

function row(action: Action): string {
  const { allowed, scope, sessionOnly } = rights[action];
  const cells = columns.map(([who]) => (allowed.includes(who) || allowed.includes('account') ? 'yes' : ''));
  const own = allowed.includes('own') ? 'yes' : '';
  const by = sessionOnly ? 'the page alone' : `also JupyterLab and the command line (${scope})`;
  return `| ${[words[action], ...cells, own, by].join(' | ')} |`;
}

/** docs/rights.md, made from the table that decides. */
export function rightsDoc(): string {
  return [
    '# Who may do what',
    '',
    `| may | ${columns.map(([, name]) => name).join(' | ')} | whose own it is | signed in by |`,
    `|---|${columns.map(() => '---|').join('')}---|---|`,
    ...(Object.keys(rights) as Action[]).map(row),
    '',
    '* An administrator of the gallery looks after spaces, people and rules, and reads what is in a space only as a member of it.',
    "* A personal space is nobody's but its owner's; no administrator knows of it.",
    '* In a public space everybody with an account is an editor, and administrators of the gallery look after it.',
    '* A draft is read by its author alone; a version that waits by its author, and by reviewers and administrators of its',
    '  space. Of a version that was taken back, what is left of it is told to whoever could read it.',
    "* What somebody may not know of is answered as what isn't there.",
    '* Whoever has left (a former account) may nothing, whatever role is still written down.',
    '',
    'This page is made from the table in `gallery-server/src/domain/rights/may.ts`; a test keeps them equal. Another test asks every',
    'route of the gallery as everybody, in every state of a version, and compares its answer with the table.',
    ''
  ].join('\n');
}
