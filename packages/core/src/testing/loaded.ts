import { expect } from 'vitest';

/* What workers, threads and the command line await before they scan; other tests are spared the time it takes. */
if (/[\\/](?:redaction|snapshot)[\\/]/.test(expect.getState().testPath ?? '')) {
  const { loadRecognisers } = await import('../redaction/catalogue.js');
  await loadRecognisers();
}
