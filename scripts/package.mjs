/** `npm run package`: both wheels, in dist/. */
import { join } from 'node:path';
import { root } from './lib/places.mjs';
import { asCommand, prepare } from './lib/prepare.mjs';
import { buildWheels } from './lib/wheels.mjs';

await asCommand(async () => {
  let wheels;
  await prepare([
    { name: 'Wheels', usual: 6000, work: async () => void (wheels = await buildWheels(join(root, 'dist'))) }
  ]);
  process.stdout.write(`\n  ${wheels.lab}\n  ${wheels.gallery}\n`);
});
