/** `npm run check`: the house rules alone. */
import { houseChecks } from './lib/house/index.mjs';
import { asCommand } from './lib/prepare.mjs';
import { closingLine } from './lib/suites.mjs';

await asCommand(async () => {
  const tally = await houseChecks();
  for (const reason of tally.reasons) {
    process.stdout.write(`✗ ${reason}\n`);
  }
  process.stdout.write(`${closingLine([tally])}\n`);
  return tally.failed > 0 ? 1 : 0;
});
