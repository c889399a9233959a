import type { Detector } from '../detect/model.js';
import {
  domainAccount,
  gitHttps,
  gitRemote,
  kerberosPrincipal,
  login,
  sshHost,
  systemAccount
} from './checks/remotes.js';

const HOST = String.raw`[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){0,6}`;

/** Who works where: remotes, logins and prompts. */
export const remoteDetectors: readonly Detector[] = [
  {
    id: 'git-remote',
    type: 'URL',
    family: 'infrastructure',
    keywords: ['git@', '.git', 'gitea@', 'gitlab@', 'hg@', 'svn+ssh', 'ssh://', 'org-'],
    pattern: new RegExp(
      String.raw`(?<![\w.@+-])(?:(?:git\+)?ssh:\/\/)?(?<user>git|gitea|gitlab|gogs|gerrit|hg|svn|forgejo|org-\d{4,12})@(?<host>${HOST})(?::\d{2,5}(?=\/))?[:/](?!\/)[\w./~+-]{1,160}`,
      'gi'
    ),
    reach: 120,
    length: 300,
    check: gitRemote
  },
  {
    id: 'git-https',
    type: 'URL',
    family: 'infrastructure',
    keywords: [
      '.git',
      'dev.azure.com',
      '.visualstudio.com',
      'git-codecommit',
      '/scm/',
      '/_git/',
      'source.developers.google.com'
    ],
    pattern: new RegExp(
      String.raw`(?:git\+)?https?:\/\/(?:[^\s/@"'<>]{1,80}@)?(?<host>${HOST})(?::\d{2,5})?\/(?:[\w.~+%-]{1,80}\/){1,8}[\w.~+%-]{1,80}`,
      'gi'
    ),
    reach: 200,
    length: 400,
    check: gitHttps
  },
  {
    id: 'login',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['@'],
    // `user@host:` of scp and rsync, after a command that logs in, in a prompt.
    pattern: new RegExp(
      String.raw`(?<![\w.@%+/-])(?<user>[A-Za-z_][\w.-]{0,40})@(?<host>${HOST})(?=(?<sign>:~?[/\w.$~-]|\s[~/\w][^\s\]]{0,60}\][$#%]|[\s"'\x60;)]|$))`,
      'g'
    ),
    reach: 60,
    length: 160,
    check: login
  },
  {
    id: 'ssh-host',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['ssh', 'scp', 'sftp', 'rsync', 'hostname', 'proxyjump', 'sbatch', 'ssh_host'],
    pattern: new RegExp(
      String.raw`(?:(?:^|[\s!;&|"'\x60(])(?:ssh|sftp|mosh|ssh-copy-id)\s(?:-\w{1,3}(?:\s[\w.:/~-]{1,60})?\s){0,5}|\b(?:HostName|ProxyJump|Host)[ \t]{1,8})(?<value>(?=[\w.-]*[\d.-])${HOST})(?=[\s"'\x60;]|$)`,
      'gm'
    ),
    reach: 30,
    length: 200,
    check: sshHost
  },
  {
    id: 'domain-account',
    type: 'USER',
    family: 'infrastructure',
    keywords: ['\\'],
    pattern:
      /(?<![\w\\/:.${}-])(?<domain>[A-Z][A-Z0-9-]{1,14})\\{1,4}(?<account>(?:svc|adm|sa|usr|[a-z])[a-z0-9]{0,20}(?:[._-][a-z0-9]{1,20}){0,2}\$?)(?![\w\\/({^}[-]|\.\w)/g,
    reach: 16,
    length: 80,
    check: domainAccount
  },
  {
    id: 'kerberos-principal',
    type: 'USER',
    family: 'infrastructure',
    keywords: ['@'],
    pattern:
      /(?<![\w.@/-])(?:[a-z][\w.-]{1,40}(?:\/[\w.-]{1,80})?)@(?<realm>[A-Z][A-Z0-9-]{2,30}(?:\.[A-Z][A-Z0-9-]{1,30}){0,4})(?![\w.@(-]*\w)/g,
    reach: 90,
    length: 160,
    check: kerberosPrincipal
  },
  {
    id: 'system-account',
    type: 'USER',
    family: 'infrastructure',
    keywords: [
      'getpass.getuser',
      'whoami',
      'os.getlogin',
      'uid=',
      'logname',
      'sudo -u',
      'su - ',
      'userid=',
      'mail-user',
      '%u',
      'usermod',
      'chown',
      'submitted by',
      'run by',
      'started by',
      'last modified by',
      'proxyuser'
    ],
    pattern:
      /(?:(?:getpass\.getuser|os\.getlogin)\(\)\s{0,6}["']?|\bwhoami\s{1,6}|\buid=\d{1,12}\(|\bsudo -u |\bsu - |\bchown (?:-R )?|\b(?:submitted|run|started|last modified|executed) by:?\s{1,3})(?<value>[A-Za-z][\w.-]{2,31})/gi,
    reach: 20,
    length: 90,
    check: systemAccount
  }
];
