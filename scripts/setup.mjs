/** `npm run setup`: everything that is missing, and nothing twice. */
import { asCommand, prepare } from './lib/prepare.mjs';

await asCommand(async () => {
  await prepare();
  process.stdout.write('\nReady. Next: npm start   (the command line is node_modules/.bin/vitrine)\n');
});
