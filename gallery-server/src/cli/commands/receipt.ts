import { createPublicKey, verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { sha256Hex } from '@vitrine/core/hash';
import { canonicalNotebook, readNotebook } from '@vitrine/core/notebook';
import { readKeys, readReceipt, untrue } from '@vitrine/core/receipt';
import type { PublicKey, Receipt, SignatureCheck, Untrue } from '@vitrine/core/receipt';
import { NOTEBOOK_PATH } from '@vitrine/core/snapshot';
import { defineCommand } from '../common/define.js';
import type { Given } from '../common/define.js';
import { readText } from '../common/files.js';
import { exitCodes, wrongCall } from '../common/stop.js';
import { keysFolder, receiptKeys } from './keys.js';

const checkEd25519: SignatureCheck = ({ publicKey }, data, signature) => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, data, key, signature);
  } catch {
    // What isn't a key checks nothing.
    return false;
  }
};

async function keysOf(given: Given): Promise<PublicKey[]> {
  const file = given.text('keys');
  if (file !== undefined) {
    if (given.text('keys-dir') !== undefined) {
      throw wrongCall('One is enough: --keys or --keys-dir.');
    }
    return readKeys(await readText(file));
  }
  const folder = keysFolder(given);
  if (given.text('keys-dir') === undefined && !existsSync(folder)) {
    throw wrongCall(
      'The keys to check it with are missing.',
      'Name a file of them with --keys: the page of the receipt links to it.'
    );
  }
  const { listKeys } = await import('../../adapters/keys/index.js');
  return readKeys(JSON.stringify({ items: receiptKeys(listKeys(folder)) }));
}

/** A notebook as the version holds it: a fork and a published file carry one key of ours besides. */
function fileOf(receipt: Receipt, text: string): { path: string; sha256: string } {
  const known = receipt.verified.files.find(({ path }) => path === NOTEBOOK_PATH)?.sha256;
  const asItIs = sha256Hex(text);
  if (asItIs === known) {
    return { path: NOTEBOOK_PATH, sha256: asItIs };
  }
  const notebook = readNotebook(text);
  const { vitrine: _ours, ...metadata } = notebook.metadata;
  return { path: NOTEBOOK_PATH, sha256: sha256Hex(canonicalNotebook({ ...notebook, metadata })) };
}

const why: Readonly<Record<Untrue, (receipt: Receipt) => string>> = {
  signature: () => "Not true: the signature doesn't fit. The receipt was changed, or somebody else made it.",
  'unknown-key': ({ verified }) => `Not true: none of these keys signed it. It names the key ${verified.keyId}.`,
  content: () => 'Not true for this notebook: the receipt is about another one, or the notebook was changed.'
};

const plainLabel = (text: string): string => text.replace(/\p{C}/gu, ' ');

/** `vitrine receipt verify`: whether a receipt is what a gallery signed. No gallery is asked. */
export const command = defineCommand({
  name: 'receipt',
  summary: 'Check a redaction receipt, without the gallery.',
  usage: [
    'Usage: vitrine receipt verify FILE [--keys FILE | --keys-dir DIR] [--notebook FILE]',
    '',
    "Checks that one of a gallery's keys signed the receipt as it is and, with a notebook, that the receipt",
    'is about that notebook. Nothing is asked of a gallery.',
    'Exit codes: 0 true, 1 not true, with the reason, 2 a file that cannot be opened, 3 a file that cannot be',
    'read as what it should be.',
    '',
    'Options:',
    '  --keys FILE            public keys: what the page of the receipt links to, or vitrine keys list --json',
    '  --keys-dir DIR         keys folder of a gallery on this computer (default: as for vitrine serve)',
    '  --notebook FILE        the notebook as it was downloaded or forked'
  ].join('\n'),
  examples: [
    'vitrine receipt verify forecast.receipt.json --keys keys.json',
    'vitrine receipt verify forecast.receipt.json --keys keys.json --notebook forecast.ipynb'
  ],
  options: { keys: { type: 'string' }, 'keys-dir': { type: 'string' }, notebook: { type: 'string' } },
  run: async (given, io) => {
    const [what, file, ...more] = given.words;
    if (what !== 'verify' || file === undefined || more.length > 0) {
      throw wrongCall(
        what === 'verify' ? 'Name one receipt to verify.' : 'A receipt can be verified and nothing else.'
      );
    }
    const text = await readText(file);
    const keys = await keysOf(given);
    const notebook = given.text('notebook');
    const bytes = notebook === undefined ? null : await readText(notebook);
    const receipt = readReceipt(text);
    const reason = untrue(receipt, keys, checkEd25519, bytes === null ? {} : { file: fileOf(receipt, bytes) });
    const { contentId, keyId, policy, time, engine } = receipt.verified;
    if (given.on('json')) {
      io.out(JSON.stringify({ true: reason === null, why: reason, keyId, contentId, time }));
    } else if (reason === null) {
      io.out(`True: signed with the key ${keyId} on ${new Date(time).toISOString()}.`);
      io.out(`Content ${contentId}, policy ${plainLabel(policy.name)} v${policy.version}, rules ${engine.version}.`);
    } else {
      io.out(why[reason](receipt));
    }
    return reason === null ? exitCodes.fine : exitCodes.different;
  }
});
