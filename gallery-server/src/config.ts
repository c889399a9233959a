export { readConfig } from './config/read.js';
export type { ConfigSources } from './config/read.js';
export { ConfigError } from './config/mistakes.js';
export type { Mistake } from './config/mistakes.js';
export { isLoopback } from './config/loopback.js';
export type { GalleryConfig } from './config/model.js';
