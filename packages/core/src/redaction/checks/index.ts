export * from './digits.js';
export * from './dates.js';
export { base58check, rippleCheck } from './base58.js';
export { bech32 } from './bech32.js';
