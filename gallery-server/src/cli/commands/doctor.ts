import { checkCommand, checkDisk, checkLab, checkNode, thisComputer } from '../common/check-computer.js';
import { checkGallery } from '../common/check-gallery.js';
import type { Check } from '../common/check.js';
import { mend } from '../common/check.js';
import { defineCommand } from '../common/define.js';
import { connect } from '../common/gallery.js';
import { exitCodes, Stop } from '../common/stop.js';

const marks = { fine: '✓', mend: '✗', note: '·' } as const;

async function galleryChecks(server: string | null): Promise<Check[]> {
  try {
    return await checkGallery(await connect({ named: server, timeout: 10_000 }));
  } catch (error) {
    // A file of sign-ins that can't be used is a finding, not the end of the examination.
    if (error instanceof Stop && error.exitCode !== exitCodes.usage) {
      return [mend('sign-in', error.sentence, error.next)];
    }
    throw error;
  }
}

/** `vitrine doctor`: what stands between this computer and a published notebook. */
export const command = defineCommand({
  name: 'doctor',
  summary: 'Check this computer and say what to do.',
  usage: [
    'Usage: vitrine doctor [--server URL]',
    '',
    'Checks Node, the vitrine command, JupyterLab and its extension, the gallery, the clock, your sign-in',
    'and the disk. Each line says how it is and, where something needs mending, what to do. Changes nothing.',
    '',
    'Options:',
    '  --server URL           address of the gallery (default: where you signed in last)',
    '',
    'Exit codes: 0 nothing to mend, 1 something to mend, 2 wrong call.'
  ].join('\n'),
  examples: ['vitrine doctor', 'vitrine doctor --server https://gallery.example.org --json'],
  options: { server: { type: 'string' } },
  run: async (given, io) => {
    const computer = thisComputer();
    const groups = await Promise.all([
      [checkNode(computer)],
      checkCommand(computer).then(check => [check]),
      checkLab(computer),
      galleryChecks(given.text('server') ?? null),
      checkDisk(process.cwd()).then(check => [check])
    ]);
    const checks = groups.flat();
    const ill = checks.filter(check => check.state === 'mend').length;
    if (given.on('json')) {
      io.out(JSON.stringify({ ok: ill === 0, checks }));
    } else {
      for (const { state, sentence, next } of checks) {
        io.out(`${marks[state]} ${sentence}`);
        if (next !== '') {
          io.out(`    ${next}`);
        }
      }
      io.out('');
      io.out(ill === 0 ? 'Nothing needs mending.' : `To mend: ${ill}.`);
    }
    return ill === 0 ? exitCodes.fine : exitCodes.different;
  }
});
