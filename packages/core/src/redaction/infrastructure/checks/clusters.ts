import { isFiller } from '../words.js';
import type { Candidate } from '../../detect/model.js';

export const slurmAccount = ({ value }: Candidate): boolean => !isFiller(value);

export const slurmNode = ({ value }: Candidate): boolean => !/^\(?null|^none$|^your/i.test(value);

export const containerId = ({ value }: Candidate): boolean => /\d/.test(value) && /[a-f]/.test(value);

export const podName = ({ groups }: Candidate): boolean =>
  /\d/.test(groups['hash'] ?? '') && /[a-z]/.test(groups['hash'] ?? '');

export const kubernetesName = ({ value }: Candidate): boolean =>
  !isFiller(value) &&
  !/^(?:kube-(?:system|public)|k-means|default-\w+|us-|eu-|user-|cert-manager|ingress-nginx|istio-system)/.test(value);
