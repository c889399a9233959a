import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import type { Command } from './command.js';

/** `vitrine audit verify`: follows every hash chain of a data folder. */
export const command: Command = {
  name: 'audit',
  summary: "Check a gallery's record of what happened.",
  usage: [
    'Usage: vitrine audit verify [--data DIR] [--json]',
    '',
    'Follows every chain from its first event and checks each link. The gallery must not be running.',
    'Exit codes: 0 every chain holds, 1 a chain is broken, 2 the folder cannot be opened.'
  ].join('\n'),
  examples: ['vitrine audit verify', 'vitrine audit verify --data /srv/vitrine --json'],
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: false
    });
    if (positionals.length !== 1 || positionals[0] !== 'verify') {
      io.err('Usage: vitrine audit verify [--data DIR] [--json]');
      return 2;
    }
    const data = typeof values.data === 'string' ? ['--data', values.data] : [];
    const config = readConfig({ args: data, env: process.env });
    const { openExisting } = await import('../main.js');
    const store = await openExisting(config.data);
    try {
      const chains = await store.audit.verifyAll();
      const broken = chains.filter(chain => chain.broken !== null);
      if (values.json === true) {
        io.out(JSON.stringify({ chains, broken: broken.length }));
      } else {
        for (const chain of chains) {
          const end =
            chain.broken === null
              ? `holds, head ${chain.head}`
              : `breaks at event ${chain.broken.seq} (${chain.broken.why})`;
          io.out(`${chain.chain}: ${chain.events} events, ${end}`);
        }
        io.out(broken.length === 0 ? 'Every chain holds.' : `${broken.length} of ${chains.length} chains are broken.`);
      }
      return broken.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  }
};
