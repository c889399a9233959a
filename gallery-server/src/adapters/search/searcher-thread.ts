import { workerData } from 'node:worker_threads';
import type { IndexView } from '../../domain/search/ports.js';
import { openForReading } from '../sqlite/database.js';
import { Db } from '../sqlite/rows.js';
import { serveThread } from '../sqlite/serve.js';
import { Answers } from './answer.js';
import { IndexDamaged, openIndexView } from './index.js';

/** What the searching thread says: an answer, or that its index can't be read. */
export type Said<T> = { damaged: false; value: T } | { damaged: true };

serveThread(() => {
  const { dataDir } = workerData as { dataDir: string };
  const raw = openForReading({ dataDir });
  const db = new Db(raw);
  let opened: { path: string; view: IndexView } | null = null;
  const viewOf = (path: string): IndexView => {
    if (opened?.path !== path) {
      opened?.view.close();
      opened = null;
      opened = { path, view: openIndexView(path) };
    }
    return opened.view;
  };
  const on =
    <Q extends { path: string }, R>(ask: (answers: Answers, asked: Q) => R) =>
    (asked: Q): Said<R> => {
      try {
        return { damaged: false, value: ask(new Answers(db, viewOf(asked.path)), asked) };
      } catch (error) {
        if (error instanceof IndexDamaged) {
          return { damaged: true };
        }
        throw error;
      }
    };
  return {
    functions: {
      search: on((answers, asked: { path: string } & Parameters<Answers['search']>[0]) => answers.search(asked)),
      suggest: on((answers, asked: { path: string } & Parameters<Answers['suggest']>[0]) => answers.suggest(asked)),
      related: on((answers, asked: { path: string } & Parameters<Answers['related']>[0]) => answers.related(asked)),
      use: ({ path }: { path: string }) => {
        if (opened?.path !== path) {
          opened?.view.close();
          opened = null;
        }
        return null;
      }
    },
    close: () => {
      opened?.view.close();
      raw.close();
    }
  };
});
