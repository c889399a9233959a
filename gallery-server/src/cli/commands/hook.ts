import { isAbsolute, resolve } from 'node:path';
import { plural, sensitivePlaces } from '@vitrine/core/words';
import type { Io } from '../command.js';
import { defineCommand } from '../common/define.js';
import type { Given } from '../common/define.js';
import {
  installFilter,
  installHook,
  ourselves,
  quoted,
  removeFilter,
  removeHook,
  stagedBytes,
  stagedNotebooks
} from '../common/git.js';
import { policyOf } from '../common/redact-file.js';
import { plain } from '../common/screen.js';
import { exitCodes, wrongCall } from '../common/stop.js';
import { Crew, crewOptions, timeFor } from '../engine/crew.js';

/** The options of a call as the hook has to give them again, wherever it is called. */
function rules(given: Given): string[] {
  const [profile, policy] = [given.text('profile'), given.text('policy')];
  const file = policy === undefined || isAbsolute(policy) ? policy : resolve(policy);
  return [...(profile === undefined ? [] : ['--profile', profile]), ...(file === undefined ? [] : ['--policy', file])];
}

const callOf = (words: readonly string[]): string => [...ourselves(), ...words].map(quoted).join(' ');

async function install(given: Given, io: Io): Promise<number> {
  await policyOf(given.text('profile'), given.text('policy'));
  if (given.on('filter')) {
    await installFilter(callOf(['redact', '-', ...rules(given)]));
    io.out('Notebooks are redacted when they are staged. Your files stay as they are.');
  } else {
    await installHook(callOf(['hook', 'run', ...rules(given)]));
    io.out('Staged notebooks are looked at before each commit.');
  }
  return exitCodes.fine;
}

async function remove(io: Io): Promise<number> {
  const had = [await removeHook(), await removeFilter()].includes(true);
  io.out(had ? 'Removed. Git does what it did before.' : 'There was nothing to remove.');
  return exitCodes.fine;
}

async function look(given: Given, io: Io): Promise<number> {
  const policy = await policyOf(given.text('profile'), given.text('policy'));
  const names = await stagedNotebooks();
  if (names.length === 0) {
    return exitCodes.fine;
  }
  const crew = new Crew(crewOptions(names.length));
  let found = 0;
  let refused = 0;
  try {
    await crew.each(names, async name => {
      const bytes = await stagedBytes(name);
      const answer = await crew.ask({ kind: 'redact', source: { bytes }, policy }, timeFor(bytes.length));
      if (answer.kind !== 'redacted') {
        refused++;
        io.err(`${plain(name)}: ${answer.kind === 'refused' ? answer.refusal.sentence : 'not checked.'}`);
        return;
      }
      const places = sensitivePlaces(answer.report.items);
      const cells = [...new Set(places.map(place => place.cell))].filter(cell => cell !== null);
      const count = places.reduce((sum, place) => sum + place.count, 0);
      if (count > 0) {
        found++;
        const where = cells.length === 0 ? '' : ` in ${cells.length === 1 ? 'cell' : 'cells'} ${cells.join(', ')}`;
        io.err(`${plain(name)}: ${plural(count, 'sensitive item')}${where}`);
      }
    });
  } finally {
    await crew.close();
  }
  if (found + refused > 0) {
    io.err('Nothing was committed. vitrine scan FILE lists what was found; git commit --no-verify commits anyway.');
  }
  return refused > 0 ? exitCodes.refused : found > 0 ? exitCodes.different : exitCodes.fine;
}

/** `vitrine hook`: the engine in git, before each commit or whenever a notebook is staged. */
export const command = defineCommand({
  name: 'hook',
  summary: 'Have git look at notebooks first.',
  usage: [
    'Usage: vitrine hook install [--filter] [options]',
    '       vitrine hook remove',
    '       vitrine hook run [options]',
    '',
    'install adds to the pre-commit hook of this repository: a commit of notebooks that hold secrets or',
    'personal data stops, with the cells named. What the hook did before it goes on doing, and a filter',
    'such as that of nbstripout keeps working. With --filter notebooks are redacted when they are staged;',
    'the files in the folder stay as they are. run is what the hook calls.',
    '',
    'Options:',
    '  --filter               redact when staged, instead of stopping a commit',
    '  --profile P            open, balanced (default) or strict',
    '  --policy FILE          a policy as JSON, instead of a profile',
    '',
    'Exit codes: 0 fine, 1 a staged notebook holds something to remove, 2 wrong call, 3 one was refused.'
  ].join('\n'),
  examples: ['vitrine hook install', 'vitrine hook install --filter --profile open', 'vitrine hook remove'],
  options: { filter: { type: 'boolean' }, profile: { type: 'string' }, policy: { type: 'string' } },
  run: async (given, io) => {
    switch (given.single('install, remove or run')) {
      case 'install':
        return install(given, io);
      case 'remove':
        return remove(io);
      case 'run':
        return look(given, io);
      default:
        throw wrongCall('hook takes install, remove or run.');
    }
  }
});
