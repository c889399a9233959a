import { workerData } from 'node:worker_threads';
import { openForReading } from '../sqlite/database.js';
import { Db } from '../sqlite/rows.js';
import { serveThread } from '../sqlite/serve.js';
import { openIndexWriter } from './index.js';
import { IndexKeeper } from './keeper.js';

serveThread(() => {
  const { dataDir } = workerData as { dataDir: string };
  const raw = openForReading({ dataDir });
  const keeper = new IndexKeeper(new Db(raw), dataDir, openIndexWriter);
  return {
    functions: {
      step: () => keeper.step(),
      state: () => keeper.state(),
      rebuild: () => keeper.rebuild(),
      renew: () => {
        keeper.renew();
        return keeper.state(true);
      },
      drop: () => {
        keeper.drop();
        return null;
      }
    },
    close: () => {
      keeper.close();
      raw.close();
    }
  };
});
