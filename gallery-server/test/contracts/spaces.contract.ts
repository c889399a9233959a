import type { OpenStore } from './world.js';
export function spacesContract(_open: OpenStore): void {}
