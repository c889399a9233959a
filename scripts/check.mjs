/** `npm run check`: the house rules alone. */
import { trackedFiles } from './lib/house/files.mjs';
import { houseChecks } from './lib/house/index.mjs';
import { counted } from './lib/house/rules.mjs';
import { asCommand } from './lib/prepare.mjs';
import { closingLine } from './lib/suites.mjs';

await asCommand(async () => {
  const tally = await houseChecks();
  for (const reason of tally.reasons) {
    process.stdout.write(`✗ ${reason}\n`);
  }
  const { code, data, tests } = counted(await trackedFiles());
  process.stdout.write(`Lines: ${code} of code, ${data} of data, ${tests} of tests\n`);
  process.stdout.write(`${closingLine([tally])}\n`);
  return tally.failed > 0 ? 1 : 0;
});
