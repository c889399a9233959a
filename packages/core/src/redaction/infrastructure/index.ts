import type { Detector } from '../detect/model.js';

/** Traces of machines and places: paths, hosts, addresses, buckets. */
export const infrastructureDetectors: readonly Detector[] = [
  {
    id: 'home-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['/home/', '/users/'],
    pattern: /\/(?:home|Users)\/[^/\s"'<>:]{1,64}/gi,
    reach: 0
  }
];
