import type { OpenStore } from './world.js';
export function entriesContract(_open: OpenStore): void {}
