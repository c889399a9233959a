import { parentPort } from 'node:worker_threads';
import { loadRecognisers } from '@vitrine/core/redaction';
import type { EngineTask } from './protocol.js';
import { answerTo } from './tasks.js';

await loadRecognisers();
parentPort?.on('message', (task: EngineTask) => {
  const answer = answerTo(task);
  parentPort?.postMessage(answer, answer.kind === 'redacted' ? [answer.bytes.buffer as ArrayBuffer] : []);
});
// The clock of the first task starts when the engine is loaded, not before.
parentPort?.postMessage('ready');
