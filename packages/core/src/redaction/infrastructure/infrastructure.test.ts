import { describe, expect, test } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { worked } from '../../testing/work.js';
import { infrastructureDetectors } from './index.js';

const matcher = createMatcher(infrastructureDetectors);

/** The text with what was found in brackets; found stretches that overlap count as one. */
function marked(text: string): string {
  const spans = matcher.find(text).sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) {
      continue;
    }
    const from = Math.max(start, at);
    result += `${text.slice(at, from)}${from > at || start === at ? '[' : ''}${text.slice(from, end)}]`;
    at = end;
  }
  return (result + text.slice(at)).replace(/\](?=[^[]*\])/g, '');
}

const found: readonly string[] = [
  'hosts.eq("a") | (ip == "[10.18.239.41]")',
  // Homes
  'open("[/home/mara.kovac]/data.csv")',
  "'[/Users/Jana Novak]/Documents/x.xlsx'",
  'file://[/Users/tkimura]/a',
  'PATH=/usr/bin:[/home/tkimura]/bin',
  '[/mnt/nas2/home/tkimura]/a',
  '[/export/homes/tkimura]/a',
  '"[/p/home/jusers/tkimura3]/run"',
  '"[C:\\Users\\tkimura]\\Desktop"',
  '"[d:\\\\Users\\\\tkimura]\\\\Desktop"',
  '"[C:/Users/Jana Novak]/x"',
  '"[/mnt/c/Users/tkimura]/x"',
  '"[/cygdrive/d/Users/tkimura]/x"',
  '"[\\\\wsl$\\Ubuntu\\home\\tkimura]\\x"',
  '%cd [~tkimura]/shared',
  'open("[~tkimura]/x.csv")',
  // Clusters, mounts, shares
  'log: [/scratch/tkimura]/slurm-1.out',
  '[/lustre/scratch/users/tkimura]/x.csv',
  '[/gpfs/projects/oncology/tkimura]/x.csv',
  '"[/Volumes/LAB-NAS]/x.csv"',
  '"[/mnt/nas-03]/x.csv"',
  '"[\\\\fs-02\\research$\\tkimura]\\a.csv"',
  '"[dbfs:/mnt/claims]/a"',
  '"[/Workspace/Users/t.kimura@firm-health.eu]/nb"',
  '"[hdfs://nn01.firm.lan:8020/user/tkimura]/x"',
  "'[/var/folders/q1/zz9x8w7v6u5t4s3r2q1p0n_m0000gn]/T/x'",
  '[/tmp/pytest-of-tkimura]/a',
  // Addresses
  'http://[10.20.30.40]:5000',
  'host [172.20.3.9] is up',
  '[192.168.7.33]',
  'ssh [ip-10-2-3-4.ec2.internal]',
  '[192-168-7-33]',
  'addr [fd12:3456:789a::17]',
  '[fe80::1ff:fe23:4567:890a]',
  'ether [3c:22:fb:9a:01:7e]',
  '[3c22.fb9a.017e]',
  // Hosts
  'http://[etl-3.corp.firm.eu]:8080/api',
  "host='[db07.prod.internal]', port=1",
  "'[WS-KX10233.ad.firm.local]'",
  'redis://[cache]:6379/0',
  'http://[gpu-node-12]:8888/tree',
  'hostname: [gpu-a100-07]',
  'jdbc:postgresql://[pg-2.firm.lan:5432/claims]',
  "host='[claims.c1abcdxyz9.eu-west-1.rds.amazonaws.com]'",
  'https://[gitlab.firm-health.eu]/risk/x',
  '[mlflow.ml-team.svc.cluster.local]:5000',
  // Clouds
  '"[s3://firm-claims-raw]/2024/x"',
  '"[gs://firm-train-77]/x"',
  '"[abfss://raw@firmlake7.dfs.core.windows.net]/p"',
  '"[https://firmlake7.blob.core.windows.net]/p"',
  '"[https://firm-raw.s3.eu-west-1.amazonaws.com]/p"',
  '"[arn:aws:iam::502718394617:role/etl-runner]"',
  '"[502718394617.dkr.ecr.eu-west-1.amazonaws.com]/train:1"',
  '"[eu.gcr.io/firm-ml-77]/train:1"',
  '"[etl@firm-77.iam.gserviceaccount.com]"',
  'project_id = "[firm-ml-77]"',
  '"[/subscriptions/5b1d3f0a-7c2e-4b6d-9a8f-0e1d2c3b4a59/resourceGroups/rg-ehr]"',
  'tenant_id="[5b1d3f0a-7c2e-4b6d-9a8f-0e1d2c3b4a59]"',
  // Who works where
  '[git@code.firm.lan:risk/etl.git]',
  '!scp m.pkl [tkimura@gpu03.firm.eu]:/models/',
  '[tkimura@login2]:~$ ls',
  "user == '[FIRM\\tkimura4]'",
  "'[FIRM\\\\tkimura]'",
  'kinit [tkimura@FIRM.LAN]',
  '#SBATCH --account=[ehr_prod]',
  'docker exec -it [9f2c4be1a07d] bash',
  'https://hub.firm.eu/user/tkimura/lab'.replace(/^.*tkimura/, '[$&]')
];

const left: readonly string[] = [
  '/home/jovyan/work',
  '/home/ubuntu/.cache',
  ['', 'root', '.cache/huggingface'].join('/'),
  'C:\\Users\\Public\\x',
  '/home/<user>/x',
  '/home/$USER/x',
  'https://site.org/home/about',
  'https://www.cs.uni.edu/~kim/cifar.html',
  'y ~ treatment + age',
  '/content/drive/MyDrive/x',
  '/mnt/data/x.csv',
  '/work/data/x.csv',
  'version 10.2.3.4',
  '10.0.0.0/8',
  'numpy==10.2.3.4',
  '127.0.0.1 and 0.0.0.0',
  '169.254.169.254',
  '12:34:56',
  '8.8.8.8',
  'threading.local()',
  'import jdk.internal',
  'self.config.local = 3',
  'np.core.internal',
  'host.docker.internal',
  'http://localhost:8888/lab',
  'http://host:8080',
  's3://my-bucket/x',
  's3://{bucket}/x',
  'gs://cloud-samples-data/x',
  'https://storage.googleapis.com/tensorflow/x.npz',
  'arn:aws:iam::aws:policy/ReadOnly',
  'arn:aws:iam::123456789012:role/x',
  'git clone git@github.com:pandas-dev/pandas.git',
  'pip install git+https://github.com/pandas-dev/pandas.git',
  '$R\\cdot X\\left(Y\\right)$',
  'print("DONE\\nall")',
  'MATRIX\\times',
  '@property def x(self)',
  'https://pandas.readthedocs.io/en/latest',
  'https://gitlab.inria.fr/x/y',
  '00000000-0000-0000-0000-000000000000',
  'sha256:9f2c4be1a07d',
  'node = "node1"',
  'from sklearn.svm.SVC: no such name',
  'see https://scikit-learn.org/stable/x.html#sklearn.svm.SVC for all options',
  'if version == "10.2.3.4":',
  "pin = 'numpy>= 10.2.3.4'"
];

describe('traces of machines and places', () => {
  test.each(found.map(text => [text.replace(/[[\]](?!\\d)/g, ''), text]))('found: %s', (plain, expected) => {
    expect(marked(plain)).toBe(expected);
  });

  test.each(left)('left alone: %s', text => {
    expect(matcher.find(text).map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
  });

  test.each(infrastructureDetectors.map(detector => [detector.id, detector] as const))(
    '%s runs in linear time on pumped input',
    (_, detector) => {
      const seeds = [...detector.keywords.slice(0, 3), 'a.', 'a-', '/a', '\\a', 'a1:', '10.', 'aa:', '-', ' ', '@a'];
      for (const seed of seeds) {
        const text = seed.repeat(Math.ceil(60_000 / seed.length));
        const work = worked(() => createMatcher([detector]).find(text));
        expect(work, `${detector.id} on ${JSON.stringify(seed)}`).toBeLessThan(1500);
      }
    }
  );
});
