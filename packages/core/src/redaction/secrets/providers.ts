import type { Detector } from '../detect/model.js';

/** Tokens that their maker gave a shape of its own. */
export const providers: readonly Detector[] = [
  {
    id: 'github-token',
    type: 'TOKEN',
    family: 'secret',
    keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /\bgh[pousr]_[0-9A-Za-z]{36}\b/g,
    reach: 0
  }
];
