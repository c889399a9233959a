import { parentPort } from 'node:worker_threads';
import { problemOf, VitrineError } from '@vitrine/core/errors';
import { loadRecognisers } from '@vitrine/core/redaction';
import { checkContent } from '@vitrine/core/snapshot';
import { renderer } from '../render/index.js';
import { inspect, parseBody } from './inspect.js';
import type { Opened } from './inspect.js';
import type { InspectorAnswer, InspectorRequest } from './protocol.js';

let opened: Opened | null = null;

function answer(request: InspectorRequest): InspectorAnswer | null {
  switch (request.step) {
    case 'open': {
      opened = parseBody(request.body);
      return { step: 'opened', ticket: opened.ticket };
    }
    case 'verify':
      if (opened === null) {
        throw new VitrineError('internal');
      }
      return {
        step: 'verified',
        inspected: inspect(opened.snapshot, request.preparation, request.policy, renderer, opened.declared)
      };
    case 'check':
      checkContent(request.content.files, request.content.texts, request.policy);
      return { step: 'checked' };
    case 'forget':
      opened = null;
      return null;
  }
}

// What is sent meanwhile waits until somebody listens.
await loadRecognisers();
parentPort?.on('message', (request: InspectorRequest) => {
  let reply: InspectorAnswer | null;
  try {
    reply = answer(request);
  } catch (error) {
    const problem = problemOf(error);
    const broke = error instanceof VitrineError ? error.cause : error;
    const detail = problem.status >= 500 && broke instanceof Error ? (broke.stack ?? broke.name) : '';
    reply = { step: 'failed', problem, detail };
  }
  if (reply !== null) {
    parentPort?.postMessage(reply);
  }
});
