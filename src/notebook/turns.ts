import { problemOf } from '@vitrine/core/errors';
import { lazily } from '../lazily';
import type { Answer, Ask } from './wire';

/**
 * Answers questions in the order they were asked. The rules are fetched with the first one;
 * where they can't be had, every question is answered with that.
 */
export function inTurn(
  post: (answer: Answer) => void,
  load: () => Promise<typeof import('./answering')> = () => import('./answering')
): (ask: Ask) => void {
  let ready: Promise<(ask: Ask) => Promise<Answer>> | null = null;
  let last: Promise<void> = Promise.resolve();
  return ask => {
    ready ??= lazily(async () => (await load()).createAnswering());
    const answering = ready;
    last = last.then(async () => {
      try {
        post(await (await answering)(ask));
      } catch (error) {
        ready = null;
        post({ id: ask.id, problem: problemOf(error) });
      }
    });
  };
}
