import type { Detector } from '../detect/model.js';
import { addressDetectors } from './addresses.js';
import { argumentDetectors } from './arguments.js';
import { assignmentDetectors } from './assignments.js';
import { callDetectors } from './calls.js';
import { commandDetectors } from './commands.js';
import { hashDetectors } from './hashes.js';
import { headerDetectors } from './headers.js';
import { keyDetectors } from './keys.js';
import { pairDetectors } from './pairs.js';
import { queryDetectors } from './queries.js';
import { serviceDetectors } from './services.js';
import { tokens } from './token.js';
import { aiTokens } from './tokens/ai.js';
import { cloudTokens } from './tokens/clouds.js';
import { codeTokens } from './tokens/code.js';
import { dataTokens } from './tokens/data.js';
import { hookTokens } from './tokens/hooks.js';
import { messagingTokens } from './tokens/messaging.js';
import { paymentTokens } from './tokens/payments.js';
import { saasTokens } from './tokens/saas.js';
import { toolTokens } from './tokens/tools.js';

/** What is told by its own shape, whatever stands around it. */
const shaped: readonly Detector[] = [
  ...tokens(cloudTokens),
  ...tokens(codeTokens),
  ...tokens(aiTokens),
  ...tokens(paymentTokens),
  ...tokens(messagingTokens),
  ...tokens(dataTokens),
  ...tokens(saasTokens),
  ...tokens(toolTokens),
  ...tokens(hookTokens),
  ...keyDetectors,
  ...hashDetectors,
  ...addressDetectors
];

/** Everything that opens a door: tokens, keys, passwords. */
export const secretDetectors: readonly Detector[] = [
  ...shaped,
  ...headerDetectors,
  ...queryDetectors,
  ...commandDetectors,
  ...callDetectors,
  ...argumentDetectors,
  ...pairDetectors,
  ...serviceDetectors,
  ...assignmentDetectors
];

/** The rules that need no word beside a value. */
export const shapedRules: ReadonlySet<string> = new Set(shaped.map(({ id }) => id));
