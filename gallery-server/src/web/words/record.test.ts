import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../domain/audit/kinds.js';
import type { RecordEvent } from '../../domain/audit/ports.js';
import { hasWords, notebookOf, whatHappened, whoDid } from './record.js';

const event = (over: Partial<RecordEvent> & { told?: object }): RecordEvent => {
  const { told = {}, ...rest } = over;
  return {
    chain: 'instance',
    seq: 1,
    prev: '0',
    time: 0,
    actor: 'ada',
    action: 'role.set',
    subject: 'bob',
    outcome: 'done',
    commitment: 'c',
    hash: 'h',
    payload: JSON.stringify(told),
    actorName: 'Ada',
    subjectName: 'Bob',
    ...rest
  };
};

/** Every action that the sources can tell a chain. */
function actions(): string[] {
  const source = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync('{adapters/sqlite,domain}/**/*.ts', { cwd: source }).filter(file => !/test/.test(file));
  const found = files.flatMap(file =>
    [...readFileSync(`${source}/${file}`, 'utf8').matchAll(/\baction: ([^,\n]*)/g)].flatMap(([, said = '']) =>
      [...said.matchAll(/'([a-z][\w.-]*)'/g)].map(match => match[1] ?? '')
    )
  );
  const kinds = ['welcome', 'code', 'device', 'demo'].flatMap(kind => [`grant.${kind}`, `sign-in.${kind}`]);
  const rules = ['label.set', 'floor.set', ...['change', 'agree', 'decline', 'withdraw'].map(did => `policy.${did}`)];
  const names = [...new Set([...found, ...kinds, ...rules])];
  return names.filter(action => !['former', 'action', 'approved'].includes(action));
}

describe('the words of a record', () => {
  it('are there for every action there is, and every action is of one kind', () => {
    expect(actions().length).toBeGreaterThan(20);
    expect(actions().filter(action => !hasWords(action))).toEqual([]);
    for (const action of actions()) {
      const kinds = Object.entries(recordKinds).filter(([, starts]) => starts.some(start => action.startsWith(start)));
      expect([action, kinds.length]).toEqual([action, 1]);
    }
  });

  it.each<[string, Partial<RecordEvent> & { told?: object }]>([
    [
      'The gallery found 2 sensitive items in v3 of a notebook and closed it',
      { actor: null, actorName: null, action: 'version.quarantine', told: { cause: 'found', found: 2, versions: [3] } }
    ],
    [
      "The gallery closed v3 of a notebook, because it couldn't be checked",
      { actor: null, actorName: null, action: 'version.quarantine', told: { cause: 'unchecked', versions: [3] } }
    ],
    [
      'Ada reported something sensitive: v3 of a notebook closed at once',
      { action: 'version.report', told: { versions: [3] } }
    ],
    ['Ada reported a version that was closed already', { action: 'version.report', told: { again: true } }],
    ['Ada released v1 of a notebook that had been closed', { action: 'quarantine.release', told: { versions: [1] } }],
    ['Ada made Bob reviewer', { told: { role: 'reviewer' } }],
    ['Ada took Bob out of the space', { told: { role: null } }],
    ['Ada joined by invitation as reader', { subject: 'ada', told: { role: 'reader', invitation: 'i' } }],
    ['Ada deactivated Bob', { action: 'account.deactivate' }],
    ['Ada let Bob in again', { action: 'account.reactivate' }],
    ['Ada made Bob administrator of the gallery', { action: 'account.administrator', told: { administrator: true } }],
    [
      'Ada took the administration of the gallery from themselves',
      { action: 'account.administrator', subject: 'ada', told: { administrator: false } }
    ],
    ['Bob made an account by invitation', { action: 'account.create', actorName: null, told: { invited: true } }],
    ['The first start made an account for Bob', { action: 'account.create', actorName: null, told: {} }],
    ['Bob signed in', { action: 'sign-in.password', actorName: null, told: { origin: 'password' } }],
    ['Ada signed in by an invitation', { action: 'sign-in.password', told: { origin: 'invitation' } }],
    [
      'Somebody without a sign-in tried to sign in',
      { action: 'sign-in', actorName: null, subjectName: null, outcome: 'denied' }
    ],
    [
      'Ada renamed the space from Team to Forecasts',
      { action: 'space.rename', told: { before: 'Team', name: 'Forecasts' } }
    ],
    ['Ada made an invitation link (editor)', { action: 'invitation.create', told: { role: 'editor' } }],
    [
      'Ada let JupyterLab connect (http://localhost:8888)',
      { action: 'grant.code', told: { origin: 'http://localhost:8888' } }
    ],
    ['Ada withdrew v3 of a notebook', { action: 'version.withdraw', told: { versions: [3] } }],
    ['Ada published v1 of a notebook', { action: 'version.publish', told: { entry: 'abc', version: 1 } }],
    [
      'Ada published v1 of a notebook, with 2 outputs let out: cell 2 “only totals”, cell 4 “a count”',
      {
        action: 'version.publish',
        told: {
          version: 1,
          released: [
            { cell: 2, output: 0, reason: 'only totals' },
            { cell: 4, output: 1, reason: 'a count' },
            { cell: 'x' }
          ]
        }
      }
    ],
    [
      'Ada asked for a review of v2 of a notebook',
      { action: 'version.publish', told: { version: 2, state: 'pending' } }
    ],
    ['Ada approved v2 of a notebook', { action: 'review.approve', told: { version: 2, cells: [] } }],
    [
      'Ada returned v2 of a notebook, with a note on cell 7, cell 9',
      { action: 'review.return', told: { version: 2, cells: [7, null, 9] } }
    ],
    ['Ada tried to approve a notebook', { action: 'review.approve', outcome: 'denied' }],
    [
      'Ada opened a sensitive item in cell 3 of v2 of a notebook',
      { action: 'review.look', told: { version: 2, cell: 3 } }
    ],
    [
      'Ada took v2 of a notebook back from readers: it lacks an approval by the new rules',
      { action: 'review.void', told: { version: 2, waits: true } }
    ],
    [
      'Ada ended an approval of v2 of a notebook: the rules have changed',
      { action: 'review.void', told: { version: 2, waits: false } }
    ],
    ['Ada commented on v2 of a notebook', { action: 'comment.write', told: { version: 2 } }],
    ['Ada changed a comment on v2 of a notebook', { action: 'comment.edit', told: { version: 2 } }],
    ['Ada deleted a comment on v2 of a notebook', { action: 'comment.delete', told: { version: 2 } }],
    ['Ada resolved what was said about v2 of a notebook', { action: 'comment.resolve', told: { version: 2 } }],
    ['Ada reopened what was said about v2 of a notebook', { action: 'comment.reopen', told: { version: 2 } }],
    ['Ada tried to comment on a notebook', { action: 'comment.write', outcome: 'denied' }],
    ['Ada deprecated a notebook', { action: 'entry.deprecate' }],
    ['Ada took back that a notebook is deprecated', { action: 'entry.undeprecate' }],
    ['Ada withdrew a notebook', { action: 'version.withdraw', told: { versions: [1, 2] } }],
    ['Ada wrote v2 of the policy Ward 7', { action: 'policy.write', told: { name: 'Ward 7', number: 2 } }],
    ['Ada changed the rules of the space', { action: 'policy.change', told: { kind: 'space' } }],
    ["Ada changed the rules here, by the gallery's floor", { action: 'policy.change', told: { by: 'floor' } }],
    ['Ada removed the label internal', { action: 'label.set', told: { label: 'internal', policyHash: null } }],
    ['Ada gave the label internal other rules', { action: 'label.set', told: { label: 'internal', policyHash: 'f' } }],
    ['Ada took the floor of the gallery away', { action: 'floor.set', told: { policyHash: null } }],
    ['Ada tried to agree to looser rules', { action: 'policy.agree', outcome: 'denied' }],
    ['Ada tried to publish', { action: 'version.publish', outcome: 'denied' }],
    [
      'The gallery signed a receipt with a new key for the first time',
      { action: 'key.first-use', actorName: null, subjectName: null }
    ],
    [
      'Ada removed a person, who is Former member now',
      { action: 'account.remove', subjectName: 'Former member', told: { ended: 1 } }
    ],
    ['Ada asked to remove a person who was removed already', { action: 'account.remove', told: { again: true } }],
    ['Ada tried to remove a person', { action: 'account.remove', outcome: 'denied' }],
    [
      'Somebody at the terminal of the gallery removed a person, who is Former member now',
      { action: 'account.remove', actor: null, actorName: null, subjectName: 'Former member' }
    ],
    [
      'Somebody at the terminal of the gallery took Former member out of the space',
      { actor: null, actorName: null, subjectName: 'Former member', told: { role: null } }
    ],
    ['Ada did something.new', { action: 'something.new' }]
  ])('%s', (sentence, over) => {
    const told = event(over);
    expect(`${whoDid(told)} ${whatHappened(told)}`).toBe(sentence);
  });

  it('go on when what was told was erased', () => {
    for (const action of actions()) {
      expect(whatHappened(event({ action, payload: null, subjectName: null }))).toMatch(/^[a-z]/);
    }
  });

  it('name the notebook an event is about, and nothing else', () => {
    expect(notebookOf(event({ action: 'version.publish', told: { entry: 'abc' } }))).toBe('abc');
    expect(notebookOf(event({ action: 'review.approve', told: { entry: 'abc' } }))).toBe('abc');
    expect(notebookOf(event({ action: 'role.set', told: { entry: 'abc' } }))).toBeNull();
    expect(notebookOf(event({ action: 'version.publish', payload: null }))).toBeNull();
  });
});
