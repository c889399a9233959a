import type { OpenStore } from './world.js';
export function auditContract(_open: OpenStore): void {}
