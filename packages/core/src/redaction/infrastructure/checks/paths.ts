import { isFiller, isServiceName } from '../words.js';
import type { Candidate } from '../../detect/model.js';

const generic =
  /^(?:data|datasets?|nfs|disk\d?|disks|efs|ebs|[a-z]|ssd\d?|hdd|shared?|storage|tmp|temp|models?|cache|input|output|home|content|drive|batch|resource|azureml|local|work|workspace|user|users|usb|cdrom|volume|new volume|untitled|ramdisk|s3|gcs|gdrive|Macintosh HD|cr|public|projects?|scratch|lustre|fuse|bucket|azure|var|mount|mnt|host|nvme\d?|vol|job|jobs)$/i;

export const scratchFolder = ({ groups }: Candidate): boolean =>
  !isServiceName(groups['name'] ?? '') && !isFiller(groups['name'] ?? '');

export const clusterFolder = ({ groups, value }: Candidate): boolean => {
  const parts = value.split('/').slice(2);
  // Images have `/work`, `/project` and `/global` too; there a further folder must look like a name.
  return /^(?:work\d?|projects?|groups|global|cluster|orange|blue|tank|proj|rds)$/.test(groups['root'] ?? '')
    ? parts.length > 1 && parts.some(part => /^[a-z]{2,}[a-z_.-]*\d+$|^[a-z]+[._][a-z]+\d*$|^\w+-\w+/.test(part))
    : parts.some(part => !generic.test(part));
};

export const mountedFolder = ({ groups, value }: Candidate): boolean => {
  const name = groups['name'] ?? '';
  if (generic.test(name) || isFiller(name)) {
    return false;
  }
  return /^\/Volumes|media\/|^\/dbfs/.test(value) ? groups['more'] !== undefined : /[\d_.$-]|[A-Z]/.test(name);
};

export const networkShare = ({ text, start, groups, value }: Candidate): boolean => {
  const server = groups['server'] ?? '';
  if (/^(?:wsl\$|localhost|server|host|path|n|r|t|newline|hline)$/i.test(server)) {
    return false;
  }
  // Letters alone are a LaTeX command unless a quote or the start of a word stands before.
  return /[\d-]|\.[a-z]/i.test(server) ||
    value.includes('$') ||
    /["'(=\s]$/.test(text.slice(Math.max(0, start - 1), start))
    ? !/^[a-z]+$/i.test(server) || /["']$/.test(text.slice(Math.max(0, start - 1), start)) || value.includes('$')
    : false;
};

export const hdfsFolder = ({ value, groups }: Candidate): boolean =>
  value.length > 10 && !isServiceName(groups['who'] ?? 'x1');

export const tempFolder = ({ value, groups }: Candidate): boolean => {
  const name = groups['name'];
  if (name === undefined) {
    return true;
  }
  const after = value.replace(/^.*\/tmp\//, '');
  return after !== name
    ? !isServiceName(name)
    : /^[a-z]{2,}\.[a-z]{3,}\d{0,4}$/.test(name) &&
        !/\.(?:txt|csv|log|json|html?|png|jpe?g|parquet|yaml|conf|sock|lock|pickle|feather|ipynb|tar|zip)$/.test(name);
};
