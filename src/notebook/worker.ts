import { inTurn } from './turns';
import type { Answer, Ask } from './wire';

/* The part of a worker's global scope that is used; the DOM library of the main thread has no type for it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = self as unknown as WorkerScope;

const put = inTurn(answer => scope.postMessage(answer));

scope.onmessage = event => put(event.data);
