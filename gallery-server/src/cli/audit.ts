import { readConfig } from '../config.js';
import { defineCommand } from './common/define.js';
import { wrongCall } from './common/stop.js';

/** `vitrine audit verify`: follows every hash chain of a data folder. */
export const command = defineCommand({
  name: 'audit',
  summary: "Check a gallery's record of what happened.",
  usage: [
    'Usage: vitrine audit verify [--data DIR]',
    '',
    'Follows every chain from its first event and checks each link. The gallery must not be running.',
    'Exit codes: 0 every chain holds, 1 a chain is broken, 2 the folder cannot be opened.',
    '',
    'Options:',
    '  --data DIR             folder of the gallery (default: as for vitrine serve)'
  ].join('\n'),
  examples: ['vitrine audit verify', 'vitrine audit verify --data /srv/vitrine --json'],
  options: { data: { type: 'string' } },
  run: async (given, io) => {
    const what = given.single('What to do with the record');
    if (what !== 'verify') {
      throw wrongCall('A record can be verified and nothing else.');
    }
    const data = given.text('data');
    const config = readConfig({ args: data === undefined ? [] : ['--data', data], env: process.env });
    const { openExisting } = await import('../main.js');
    const store = await openExisting(config.data);
    try {
      const chains = await store.audit.verifyAll();
      const broken = chains.filter(chain => chain.broken !== null);
      if (given.on('json')) {
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
});
