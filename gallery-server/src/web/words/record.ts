import { plural } from '@vitrine/core/words';
import type { RecordEvent } from '../../domain/audit/ports.js';
import { roleWords } from './roles.js';

type Payload = Readonly<Record<string, unknown>>;

/** What an action is called: as it was done, and as it was tried. */
interface Words {
  did(about: string, payload: Payload): string;
  to: string;
}

const text = (payload: Payload, name: string): string | null => {
  const value = payload[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

function roleName(payload: Payload): string {
  const role = text(payload, 'role');
  return role !== null && role in roleWords ? role : 'a role';
}

function versionsOf(payload: Payload): string {
  const { versions, version } = payload;
  const all = Array.isArray(versions) ? versions : [version];
  return all.length === 1 && typeof all[0] === 'number' ? `v${all[0]} of a notebook` : 'a notebook';
}

const numbered = ({ number }: Payload): string => (typeof number === 'number' ? `v${number}` : 'a version');

const labelName = (payload: Payload): string => text(payload, 'label') ?? 'of another name';

function looked(payload: Payload): string {
  const { checked, shut } = payload;
  const versions = plural(typeof checked === 'number' ? checked : 0, 'stored version');
  return typeof shut === 'number' && shut > 0 ? `${versions} and closed ${shut}` : versions;
}

function sensitiveItems(payload: Payload): string {
  const found = payload['found'];
  return typeof found === 'number' && found > 0 ? plural(found, 'sensitive item') : 'something sensitive';
}

const cellOf = ({ cell }: Payload): string => (typeof cell === 'number' ? `cell ${cell}` : 'a cell');

function notesOf({ cells }: Payload): string {
  const noted = (Array.isArray(cells) ? cells : []).filter(cell => typeof cell === 'number');
  return noted.length === 0 ? '' : `, with a note on ${noted.map(cell => `cell ${cell}`).join(', ')}`;
}

/** Outputs that were let out, each with the reason that its author gave. */
function letOutIn({ released }: Payload): string {
  const said = (Array.isArray(released) ? (released as Payload[]) : []).flatMap(({ cell, reason }) =>
    typeof cell === 'number' && typeof reason === 'string' ? [`cell ${cell} “${reason}”`] : []
  );
  return said.length === 0 ? '' : `, with ${plural(said.length, 'output')} let out: ${said.join(', ')}`;
}

const plain = (did: string, to: string): Words => ({ did: () => did, to });

const origins: Readonly<Record<string, string>> = {
  invitation: 'signed in by an invitation',
  welcome: 'signed in by the one-time link',
  demo: 'signed in to the demo'
};

/** Every action that a chain tells. */
const words: Readonly<Record<string, Words>> = {
  'account.create': {
    did: (about, payload) =>
      payload['invited'] === true ? 'made an account by invitation' : `made an account for ${about}`,
    to: 'make an account'
  },
  'account.password': plain('set a new password', 'set a new password'),
  'account.administrator': {
    did: (about, payload) =>
      payload['administrator'] === false
        ? `took the administration of the gallery from ${about}`
        : `made ${about} administrator of the gallery`,
    to: 'change who looks after the gallery'
  },
  'account.deactivate': { did: about => `deactivated ${about}`, to: 'deactivate an account' },
  'account.reactivate': { did: about => `let ${about} in again`, to: 'let somebody in again' },
  'account.remove': {
    did: (about, payload) =>
      payload['again'] === true
        ? 'asked to remove a person who was removed already'
        : `removed a person, who is ${about} now`,
    to: 'remove a person'
  },
  'invitation.create': {
    did: (_about, payload) => `made an invitation link (${roleName(payload)})`,
    to: 'invite somebody'
  },
  'invitation.withdraw': plain('withdrew an invitation', 'withdraw an invitation'),
  'grant.welcome': plain('was given a one-time sign-in link', 'get a one-time sign-in link'),
  'grant.code': {
    did: (_about, payload) =>
      `let JupyterLab connect${text(payload, 'origin') === null ? '' : ` (${text(payload, 'origin')})`}`,
    to: 'let JupyterLab connect'
  },
  'grant.device': plain('asked to connect by a short code', 'connect by a short code'),
  'grant.demo': plain('opened the demo', 'open the demo'),
  'device.approve': plain('let a command line connect', 'let a command line connect'),
  'device.deny': plain('refused to let a command line connect', 'refused to let a command line connect'),
  'sign-in': plain('signed in', 'sign in'),
  'sign-in.password': {
    did: (_about, payload) => origins[text(payload, 'origin') ?? ''] ?? 'signed in',
    to: 'sign in'
  },
  'sign-in.welcome': plain('used the one-time link', 'use the one-time link'),
  'sign-in.code': plain('signed in from JupyterLab', 'sign in from JupyterLab'),
  'sign-in.device': plain('signed in by a short code', 'sign in by a short code'),
  'sign-in.demo': plain('signed in to the demo', 'sign in to the demo'),
  token: plain('was given a sign-in', 'get a sign-in for JupyterLab'),
  password: plain('gave the password', 'change the password with a wrong one'),
  'token.use': plain('used a sign-in', 'use a sign-in that is none any more'),
  'page.read': plain('opened a page', 'open or do what is not for them'),
  'token.end': plain('ended a sign-in', 'end a sign-in'),
  'token.end-others': plain('ended all their other sign-ins', 'end all their other sign-ins'),
  'space.create': {
    did: (about, payload) => `made the space ${text(payload, 'name') ?? about}`,
    to: 'make a space'
  },
  'space.rename': {
    did: (_about, payload) => {
      const name = text(payload, 'name');
      const before = text(payload, 'before');
      return name === null || before === null ? 'renamed the space' : `renamed the space from ${before} to ${name}`;
    },
    to: 'rename the space'
  },
  'role.set': {
    did: (about, payload) => {
      if (payload['role'] === null) {
        return `took ${about} out of the space`;
      }
      return text(payload, 'invitation') === null
        ? `made ${about} ${roleName(payload)}`
        : `joined by invitation as ${roleName(payload)}`;
    },
    to: 'change a role'
  },
  'policy.write': {
    did: (_about, payload) => `wrote ${numbered(payload)} of the policy ${text(payload, 'name') ?? 'of another name'}`,
    to: 'write a policy'
  },
  'policy.change': {
    did: (_about, payload) =>
      ({
        label: 'changed the rules here, by those of its label',
        floor: "changed the rules here, by the gallery's floor"
      })[text(payload, 'by') ?? ''] ?? 'changed the rules of the space',
    to: 'change the rules of the space'
  },
  'label.set': {
    did: (_about, payload) =>
      payload['policyHash'] === null
        ? `removed the label ${labelName(payload)}`
        : `gave the label ${labelName(payload)} other rules`,
    to: 'change a label'
  },
  'floor.set': {
    did: (_about, payload) =>
      payload['policyHash'] === null ? 'took the floor of the gallery away' : 'changed the floor of the gallery',
    to: 'change the floor of the gallery'
  },
  'policy.propose': plain('proposed looser rules', 'propose looser rules'),
  'policy.agree': plain('agreed to looser rules, as the second', 'agree to looser rules'),
  'policy.decline': plain('declined looser rules', 'decline looser rules'),
  'policy.withdraw': plain('withdrew a proposal of looser rules', 'withdraw a proposal of looser rules'),
  'policy.lapse': plain(
    'agreed to looser rules too late: they were proposed in view of others',
    'agree to looser rules'
  ),
  'record.checkpoint': {
    did: () => 'signed a checkpoint of the record',
    to: 'carry on from the last checkpoint'
  },
  'key.first-use': plain('signed a receipt with a new key for the first time', 'sign a receipt'),
  'entry.move': {
    did: () => 'moved a notebook to another space',
    to: 'move a notebook to another space'
  },
  'version.prepare': plain('got ready to publish', 'publish'),
  'version.publish': {
    did: (_about, payload) =>
      payload['state'] === 'pending'
        ? `asked for a review of ${versionsOf(payload)}${letOutIn(payload)}`
        : `published ${versionsOf(payload)}${letOutIn(payload)}`,
    to: 'publish'
  },
  'review.approve': { did: (_about, payload) => `approved ${versionsOf(payload)}`, to: 'approve a notebook' },
  'review.return': {
    did: (_about, payload) => `returned ${versionsOf(payload)}${notesOf(payload)}`,
    to: 'return a notebook'
  },
  'review.look': {
    did: (_about, payload) => `opened a sensitive item in ${cellOf(payload)} of ${versionsOf(payload)}`,
    to: 'open a sensitive item'
  },
  'review.void': {
    did: (_about, payload) =>
      payload['waits'] === true
        ? `took ${versionsOf(payload)} back from readers: it lacks an approval by the new rules`
        : `ended an approval of ${versionsOf(payload)}: the rules have changed`,
    to: 'end an approval'
  },
  'version.withdraw': { did: (_about, payload) => `withdrew ${versionsOf(payload)}`, to: 'withdraw a notebook' },
  'version.undo-withdraw': {
    did: (_about, payload) => `brought back ${versionsOf(payload)}`,
    to: 'bring a notebook back'
  },
  'version.purge': {
    did: (_about, payload) =>
      payload['again'] === true
        ? `asked to delete ${versionsOf(payload)}, which was deleted already`
        : `deleted ${versionsOf(payload)} for good`,
    to: 'delete a version for good'
  },
  'version.report': {
    did: (_about, payload) =>
      payload['again'] === true
        ? 'reported a version that was closed already'
        : `reported something sensitive: ${versionsOf(payload)} closed at once`,
    to: 'report something sensitive'
  },
  'version.quarantine': {
    did: (_about, payload) =>
      payload['cause'] === 'unchecked'
        ? `closed ${versionsOf(payload)}, because it couldn't be checked`
        : `found ${sensitiveItems(payload)} in ${versionsOf(payload)} and closed it`,
    to: 'close a version'
  },
  'comment.write': { did: (_about, payload) => `commented on ${versionsOf(payload)}`, to: 'comment on a notebook' },
  'comment.edit': { did: (_about, payload) => `changed a comment on ${versionsOf(payload)}`, to: 'change a comment' },
  'comment.delete': { did: (_about, payload) => `deleted a comment on ${versionsOf(payload)}`, to: 'delete a comment' },
  'comment.resolve': {
    did: (_about, payload) => `resolved what was said about ${versionsOf(payload)}`,
    to: 'resolve what is said about a notebook'
  },
  'comment.reopen': {
    did: (_about, payload) => `reopened what was said about ${versionsOf(payload)}`,
    to: 'reopen what was said about a notebook'
  },
  'entry.deprecate': plain('deprecated a notebook', 'deprecate a notebook'),
  'entry.undeprecate': plain('took back that a notebook is deprecated', 'take back that a notebook is deprecated'),
  'rescan.start': plain('began to look again at every stored version', 'look again at every stored version'),
  'rescan.done': {
    did: (_about, payload) => `looked again at ${looked(payload)}`,
    to: 'look again at every stored version'
  },
  'rescan.cancel': {
    did: (_about, payload) => `stopped looking again after ${looked(payload)}`,
    to: 'stop looking again at stored versions'
  },
  'quarantine.release': {
    did: (_about, payload) => `released ${versionsOf(payload)} that had been closed`,
    to: 'release a version that is closed'
  }
};

function payloadOf(event: RecordEvent): Payload {
  const parsed: unknown = event.payload === null ? null : JSON.parse(event.payload);
  return typeof parsed === 'object' && parsed !== null ? (parsed as Payload) : {};
}

/** Who it was. Whoever signs in is known only by what they signed in to. */
export function whoDid(event: RecordEvent): string {
  if (event.actorName !== null) {
    return event.actorName;
  }
  if (event.action === 'record.checkpoint') {
    return 'The gallery';
  }
  if (event.action === 'account.create' && event.outcome === 'done' && payloadOf(event)['invited'] !== true) {
    return 'The first start';
  }
  if (event.action === 'key.first-use' || event.action === 'version.quarantine' || /^rescan\./.test(event.action)) {
    return 'The gallery';
  }
  if (/^(?:account\.remove|version\.purge|role\.set)$/.test(event.action)) {
    return 'Somebody at the terminal of the gallery';
  }
  const own = /^(?:sign-in|account\.create$)/.test(event.action);
  return (own ? event.subjectName : null) ?? 'Somebody without a sign-in';
}

/** What happened, to follow the name of whoever did it. */
export function whatHappened(event: RecordEvent): string {
  const said = words[event.action];
  if (said === undefined) {
    return event.outcome === 'done' ? `did ${event.action}` : `tried ${event.action}`;
  }
  const about = event.subject === event.actor ? 'themselves' : (event.subjectName ?? 'somebody');
  return event.outcome === 'done' ? said.did(about, payloadOf(event)) : `tried to ${said.to}`;
}

/** The notebook an event is about, where it names one; its own page decides who may read it. */
export function notebookOf(event: RecordEvent): string | null {
  return /^(?:version|review|comment|entry\.(?:un)?deprecate$)/.test(event.action)
    ? text(payloadOf(event), 'entry')
    : null;
}

/** Whether a person has words for an action; a test asks for every one there is. */
export const hasWords = (action: string): boolean => Object.hasOwn(words, action);
