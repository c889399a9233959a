import type { Detector } from '../detect/model.js';
import { containerId, kubernetesName, podName, slurmAccount, slurmNode } from './checks/clusters.js';

/** Schedulers, containers and pods, by the words that name them. */
export const clusterDetectors: readonly Detector[] = [
  {
    id: 'slurm-account',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['sbatch', 'srun', 'salloc', 'squeue', 'sacct', '#pbs', 'qsub', '#bsub', 'slurm'],
    pattern:
      /(?:#SBATCH|\bsbatch|\bsrun|\bsalloc|\bsacct|\bsqueue|#PBS|\bqsub|#BSUB|\bbsub)[^\n]{0,120}?\s(?:--(?:account|nodelist|exclude|reservation|user|nodes?|mail-user)[= ]|-[AwUuP]\s)(?<value>[A-Za-z][\w.,@[\]-]{2,60})/g,
    reach: 20,
    length: 220,
    check: slurmAccount
  },
  {
    id: 'slurm-node',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['nodelist', 'slurmd', 'batchhost', 'slurm_', 'reqnode', 'pbs_o_host', 'exec_host'],
    pattern:
      /\b(?:(?:Req|Exc)?NodeList|BatchHost|SLURMD_NODENAME|SLURM_(?:JOB_)?NODELIST|SLURM_SUBMIT_HOST|PBS_O_HOST|exec_host|AllocNode:Sid)["']?\s{0,3}[=:]\s{0,3}["']?(?<value>[A-Za-z][\w.-]{1,40}(?:\[[\d,-]{1,60}\])?)/gi,
    reach: 20,
    length: 140,
    check: slurmNode
  },
  {
    id: 'container-id',
    type: 'ID',
    family: 'infrastructure',
    keywords: ['docker', 'container', 'containerd', 'podman', 'kubepods', 'cri-o'],
    pattern:
      /(?:\b(?:docker|podman|nerdctl)(?:\scontainer)?\s(?:exec|logs|stop|kill|rm|inspect|attach|cp|start|restart|commit|top|stats)\s(?:-{1,2}[\w=-]{1,20}\s){0,4}|\bcontainer(?:[_ -]?id)?["']?\s{0,3}[:=]?\s{0,3}["']?|\/(?:docker|containers|kubepods(?:[/\w.-]{0,120}))[/-]|\bCONTAINER ID[^\n]{0,120}\n|(?:docker|cri-containerd|crio)-)(?<value>[0-9a-f]{64}|[0-9a-f]{12})(?![0-9a-f])/gi,
    reach: 200,
    length: 320,
    check: containerId
  },
  {
    id: 'pod-name',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['pod', 'kubectl', 'k8s', 'kube', 'hostname', 'deployment', 'replicaset', 'statefulset'],
    pattern:
      /(?<![\w.-])(?:[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5})-(?<hash>[a-f0-9]{8,10}|[bcdfghjklmnpqrstvwxz2456789]{8,10})-(?<tail>[bcdfghjklmnpqrstvwxz2456789]{5})(?![\w-])/g,
    reach: 120,
    length: 160,
    check: podName
  },
  {
    id: 'kubernetes-name',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['kubectl', 'namespace', 'helm ', 'kube_context', 'kubeconfig', 'use-context', 'oc project', 'cluster'],
    pattern:
      /(?:\bkubectl\s[^\n]{0,80}?(?:-n|--namespace|--context)[= ]|\b(?:kube_?)?(?:namespace|context|cluster)(?:_name)?["']?\s{0,3}[:=]\s{0,3}["']|\buse-context\s|\bpods?\/|--cluster(?:-name)?[= ])(?<value>[a-z][a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,6})(?=["'`\s,;/)]|$)/g,
    reach: 60,
    length: 200,
    check: kubernetesName
  },
  {
    id: 'jupyter-url',
    type: 'URL',
    family: 'infrastructure',
    keywords: ['/user/', '/hub/', '/lab', '/tree', '?token='],
    // A hub's addresses carry the account: `https://hub.company.org/user/jdoe/lab`.
    pattern:
      /https?:\/\/[\w.-]{3,100}(?::\d{2,5})?(?:\/[\w-]{1,40}){0,3}\/user\/(?<who>[\w.@%+-]{2,80})(?=\/(?:lab|tree|notebooks|api|files|proxy|edit|terminals|doc)\b)/gi,
    reach: 160,
    length: 260
  }
];
