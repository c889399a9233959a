import type { Answer, Ask } from './wire';

/* The part of a worker's global scope that is used; the DOM library of the main thread has no type for it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = self as unknown as WorkerScope;

// The rules are fetched with the first question, and questions are answered in the order they were asked.
let ready: Promise<(ask: Ask) => Promise<Answer>> | null = null;
let last: Promise<void> = Promise.resolve();

scope.onmessage = event => {
  ready ??= import('./answering').then(module => module.createAnswering());
  const answering = ready;
  last = last.then(async () => scope.postMessage(await (await answering)(event.data)));
};
