import { readConfig } from '../config.js';
import { exportRecord } from './audit/export.js';
import { verifyRecord } from './audit/verify.js';
import { defineCommand } from './common/define.js';
import type { Given } from './common/define.js';
import { wrongCall } from './common/stop.js';

/** A moment that somebody typed: a day, or a time with its zone. */
export function momentOf(given: Given, name: string): number | null {
  const text = given.text(name);
  if (text === undefined) {
    return null;
  }
  const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  const time = shape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw wrongCall(`--${name} takes a day such as 2026-11-02, or a time such as 2026-11-02T09:30Z.`);
  }
  return time;
}

/** `vitrine audit verify` and `export`: the record of a data folder, with the gallery running or not. */
export const command = defineCommand({
  name: 'audit',
  summary: "Check a gallery's record of what happened, or write it out.",
  usage: [
    'Usage: vitrine audit verify [--data DIR] [--checkpoint FILE]',
    '       vitrine audit export [--data DIR] [--chain NAME] [--since TIME] [--until TIME]',
    '',
    'verify follows every chain from its first event, checks each link and each payload, and compares',
    'the chains with the signed checkpoints. export writes events as lines of JSON. Both only read, and',
    'the gallery may run meanwhile.',
    'Exit codes: 0 every chain holds, 1 something was changed, 2 the folder cannot be opened, 3 the',
    'checkpoint that was named cannot be used.',
    '',
    'Options:',
    '  --data DIR             folder of the gallery (default: as for vitrine serve)',
    '  --checkpoint FILE      compare with this one alone, and not with the folder of checkpoints',
    '  --checkpoints-dir DIR  folder of the checkpoints (default: as for vitrine serve)',
    '  --keys-dir DIR         folder of the keys that signed them (default: as for vitrine serve)',
    '  --chain NAME           a space, or instance for the gallery itself (default: all of them)',
    '  --since TIME           events from then on: a day, or a time with its zone',
    '  --until TIME           events before then'
  ].join('\n'),
  examples: [
    'vitrine audit verify',
    'vitrine audit verify --data /srv/vitrine --json',
    'vitrine audit export --chain instance --since 2026-11-02 > record.jsonl'
  ],
  options: {
    data: { type: 'string' },
    checkpoint: { type: 'string' },
    'checkpoints-dir': { type: 'string' },
    'keys-dir': { type: 'string' },
    chain: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' }
  },
  run: async (given, io) => {
    const what = given.single('What to do with the record');
    if (what !== 'verify' && what !== 'export') {
      throw wrongCall('A record can be verified or exported.');
    }
    const args = ['data', 'checkpoints-dir', 'keys-dir'].flatMap(name => {
      const value = given.text(name);
      return value === undefined ? [] : [`--${name}`, value];
    });
    const config = readConfig({ args, env: process.env });
    const { openRecord } = await import('../main.js');
    const record = openRecord(config);
    try {
      if (what === 'export') {
        const query = {
          chain: given.text('chain') ?? null,
          since: momentOf(given, 'since'),
          until: momentOf(given, 'until')
        };
        return await exportRecord(record, query, io);
      }
      return await verifyRecord(record, { file: given.text('checkpoint') ?? null, json: given.on('json') }, io);
    } finally {
      record.close();
    }
  }
});
