export { createGalleryClient } from './client.js';
export { byOwnClock } from './clock.js';
export type { CallOptions, GalleryClient } from './client.js';
export type { ClientOptions } from './transport.js';
export * from './types.js';
