/** `npm test`: set-up, then every suite, then one line that adds them up. `npm test -- house unit` runs some of them. */
import { makeStep, testDemo } from './lib/demo.mjs';
import { elapsed } from './lib/steps.mjs';
import { asCommand, prepare } from './lib/prepare.mjs';
import { closingLine, unable } from './lib/suites.mjs';
import { suites } from './lib/test-suites.mjs';

await asCommand(async () => {
  const began = Date.now();
  const wanted = process.argv.slice(2).filter(arg => !arg.startsWith('-'));
  const chosen = suites.filter(suite => wanted.length === 0 || wanted.includes(suite.name));
  const browser = chosen.some(suite => suite.name === 'browser');
  await prepare(browser ? [makeStep(testDemo, 'test-demo')] : []);
  const tallies = [];
  for (const [index, suite] of chosen.entries()) {
    const at = Date.now();
    process.stdout.write(`\n${index + 1} of ${chosen.length} ${suite.title} · ${elapsed(at - began)} so far\n`);
    const tally = await suite.run().catch(error => {
      for (const line of error.lines ?? []) {
        process.stdout.write(`  | ${line}\n`);
      }
      return unable(suite.name, `${error.message} ${error.next ?? ''}`.trim());
    });
    tallies.push(tally);
    process.stdout.write(`  ${tally.passed} passed, ${tally.failed} failed · ${elapsed(Date.now() - at)}\n`);
    for (const reason of tally.reasons) {
      process.stdout.write(`  ✗ ${reason}\n`);
    }
  }
  process.stdout.write(`\n${elapsed(Date.now() - began)}\n${closingLine(tallies)}\n`);
  return tallies.some(tally => tally.failed > 0) || tallies.length === 0 ? 1 : 0;
});
