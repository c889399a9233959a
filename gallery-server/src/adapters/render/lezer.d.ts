// The package says nowhere where its types are.
declare module 'lezer-r' {
  import type { LRParser } from '@lezer/lr';
  export const parser: LRParser;
}
