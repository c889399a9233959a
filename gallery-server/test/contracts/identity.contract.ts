import type { OpenStore } from './world.js';
export function identityContract(_open: OpenStore): void {}
