import type { Detector } from '../detect/model.js';
import { addressDetectors } from './addresses.js';
import { bucketDetectors } from './buckets.js';
import { cloudDetectors } from './cloud.js';
import { clusterDetectors } from './clusters.js';
import { homeDetectors } from './homes.js';
import { hostDetectors } from './hosts.js';
import { pathDetectors } from './paths.js';
import { remoteDetectors } from './remotes.js';
import { serviceDetectors } from './services.js';

/** Traces of machines and places: paths, hosts, addresses, buckets. */
export const infrastructureDetectors: readonly Detector[] = [
  ...homeDetectors,
  ...pathDetectors,
  ...addressDetectors,
  ...hostDetectors,
  ...serviceDetectors,
  ...bucketDetectors,
  ...cloudDetectors,
  ...remoteDetectors,
  ...clusterDetectors
];
