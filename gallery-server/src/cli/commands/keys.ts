import { readConfig } from '../../config.js';
import type { ListedKey, SigningPurpose } from '../../adapters/keys/index.js';
import type { KeyPurpose } from '../../domain/keys.js';
import { defineCommand } from '../common/define.js';
import type { Given } from '../common/define.js';
import { wrongCall } from '../common/stop.js';

/** The folder that a gallery with the same settings uses. */
export function keysFolder(given: Given): string {
  const named = given.text('keys-dir');
  return readConfig({ args: named === undefined ? [] : ['--keys-dir', named], env: process.env }).keysDir;
}

/** The keys that receipts are checked with, as `GET /keys` hands them out; or those of another purpose. */
export function receiptKeys(keys: readonly ListedKey[], wanted: SigningPurpose = 'receipt-signing'): object[] {
  return keys
    .filter(({ purpose }) => purpose === wanted)
    .map(({ id, publicKey, state, since }) => ({
      keyId: id,
      algorithm: 'Ed25519',
      publicKey,
      current: state === 'current',
      since
    }));
}

const purposes: Readonly<Record<KeyPurpose, string>> = {
  'receipt-signing': 'receipts',
  'checkpoint-signing': 'checkpoints',
  'identity-hmac': 'identities'
};
const states = { current: 'in use', former: 'former', retired: 'checks only' } as const;

function lineOf({ id, purpose, since, state }: ListedKey): string {
  const day = new Date(since).toISOString().slice(0, 10);
  return `${id}  ${(purposes[purpose] ?? purpose).padEnd(11)}  since ${day}  ${states[state]}`;
}

const signing: Readonly<Record<string, SigningPurpose>> = {
  receipts: 'receipt-signing',
  checkpoints: 'checkpoint-signing'
};

/** What a call is about; receipts where it says nothing. */
function purposeOf(given: Given): { word: string; purpose: SigningPurpose } {
  const word = given.text('for') ?? 'receipts';
  const purpose = Object.hasOwn(signing, word) ? signing[word] : undefined;
  if (purpose === undefined) {
    throw wrongCall(
      'Keys sign receipts and checkpoints, and nothing else.',
      'Say --for receipts or --for checkpoints.'
    );
  }
  return { word, purpose };
}

/** `vitrine keys list` and `rotate`: the keys that a gallery signs with. */
export const command = defineCommand({
  name: 'keys',
  summary: 'List the keys of a gallery, or sign with a new one.',
  usage: [
    'Usage: vitrine keys list [--keys-dir DIR]',
    '       vitrine keys rotate [--for receipts|checkpoints] [--keys-dir DIR]',
    '',
    'rotate makes a new key that signs from now on; a gallery that runs takes it up with the next thing it',
    'signs. Of the key before it the public half stays, so that what it signed can be checked for ever, and',
    'the secret half goes. list --json writes what vitrine receipt verify --keys takes.',
    'Exit codes: 0 done, 2 the folder cannot be used.',
    '',
    'Options:',
    '  --for WHAT             what the new key signs: receipts (default) or checkpoints of the record',
    '  --keys-dir DIR         folder of the keys (default: as for vitrine serve)'
  ].join('\n'),
  examples: [
    'vitrine keys list',
    'vitrine keys list --json > keys.json',
    'vitrine keys rotate',
    'vitrine keys rotate --for checkpoints'
  ],
  options: { for: { type: 'string' }, 'keys-dir': { type: 'string' } },
  run: async (given, io) => {
    const what = given.single('What to do with the keys');
    if (what !== 'list' && what !== 'rotate') {
      throw wrongCall('Keys can be listed and rotated, and nothing else.');
    }
    const { word, purpose } = purposeOf(given);
    const folder = keysFolder(given);
    const { listKeys, rotateKey } = await import('../../adapters/keys/index.js');
    const made = what === 'rotate' ? rotateKey(folder, Date.now(), purpose) : null;
    const keys = listKeys(folder);
    if (given.on('json')) {
      io.out(
        JSON.stringify(
          made === null ? { items: receiptKeys(keys) } : { keyId: made.id, items: receiptKeys(keys, purpose) }
        )
      );
      return 0;
    }
    if (made !== null) {
      const before = keys.filter(key => key.purpose === purpose && key.state === 'retired').length;
      io.out(
        `${word === 'receipts' ? 'Receipts' : 'Checkpoints'} are signed with ${made.id} from now on; a gallery that runs needs no restart.`
      );
      io.out(`Keys that check what was signed before: ${before}.`);
      return 0;
    }
    keys.forEach(key => io.out(lineOf(key)));
    return 0;
  }
});
