import type { Candidate, Detector } from '../detect/model.js';
import { isFiller, isServiceName } from './words.js';

const HOST = String.raw`[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){0,6}`;
/** Where the public hosts its code; a remote there names a project, not a machine. */
const publicHost =
  /^(?:(?:www\.|ssh\.|gist\.)?(?:github|gitlab|bitbucket)\.(?:com|org)|huggingface\.co|hf\.co|codeberg\.org|git\.kernel\.org|gitlab\.gnome\.org|gitee\.com|git\.sr\.ht|heroku\.com|example\.(?:com|org)|.*\.example\.(?:com|org|net)|host(?:name)?|server|localhost)$/i;

const context = ({ text, start }: Candidate, words: RegExp): boolean =>
  words.test(text.slice(Math.max(0, start - 60), start));

/** LaTeX has backslashes between letters, source has escapes, and Windows has relative paths. */
const command =
  /^(?:alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|omega|cdot|cdots|ldots|dots|times|left|right|begin|end|text\w*|math\w*|frac|sqrt|sum|prod|int|in|notin|to|rightarrow|leftarrow|mid|quad|qquad|leq?|geq?|neq?|approx|sim|equiv|subset\w*|cup|cap|setminus|hat|bar|tilde|vec|dot|big\w*|bf|it|rm|label|ref|cite|forall|exists|nabla|partial|infty|over|underline|overline|hline|newline|noindent|item|par|vert|langle|rangle|pm|mp|circ|star|ast|oplus|otimes|wedge|vee|mu|nu|pi|rho|tau|phi|psi|chi|xi|eta|zeta|kappa|iota|textbf|n\w*|t\w*|r\w*|b\w*|f\w*|v\w*|x[0-9a-f]{2}\w*|u[0-9a-f]{4}\w*)$/i;
const folder =
  /^(?:DATA\w*|SRC|BIN|LIBS?|DOCS?|INPUTS?|OUTPUTS?|TESTS?|TRAIN|HK\w+|SOFTWARE|SYSTEM|TODO|ERROR|WARNING|INFO|NOTE|END|OK|AND|OR|NOT|NT|BUILTIN|CSV|IMG|IMAGES?|USERS?|PROJECTS?|README|MODELS?|RESULTS?|FOO|DOMAIN|WORKGROUP|WINDOWS|PROGRAM|APPDATA|RAW|TEMP|TMP)$/;

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
    check: ({ groups }) => !publicHost.test(groups['host'] ?? '')
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
    check: ({ groups, value }) => {
      const host = groups['host'] ?? '';
      if (
        /^(?:dev\.azure\.com|.*\.visualstudio\.com|git-codecommit\..*|source\.developers\.google\.com)$/i.test(host)
      ) {
        return /_git\/|\/v1\/repos\/|\/p\//.test(value);
      }
      return (
        /\.git$|\/scm\/|\.git@/.test(value) &&
        !publicHost.test(host) &&
        !/\.(?:googlesource\.com|apache\.org|gnu\.org|debian\.org|ac\.uk|edu|inria\.fr)$|readthedocs/i.test(host) &&
        /^(?:git|gitlab|gitea|code|bitbucket|stash|ghe|github|repo|scm|vcs|\w+-?git)[\w-]*\./i.test(host)
      );
    }
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
    check: candidate => {
      const { user = '', host = '', sign = '' } = candidate.groups;
      if (publicHost.test(host) || isFiller(host) || /^(?:git|pytest|property|app|staticmethod)$/.test(user)) {
        return false;
      }
      const rest = candidate.text.slice(candidate.end, candidate.end + 80);
      const prompt = /^:[~/][\w./~ -]{0,60}[$#%>](?:\s|$)|^:~?[$#%](?:\s|$)|^\s[^\s\]]{1,60}\][$#%]/.test(rest);
      const single = !host.includes('.');
      if (prompt) {
        return !(isServiceName(user) && /^(?:localhost|[0-9a-f]{12})$/.test(host));
      }
      if (
        context(
          candidate,
          /(?:^|[\s!;&|"'`(])(?:ssh|scp|sftp|rsync|ssh-copy-id|sshfs|mosh|autossh|ssh-keygen)\s[^\n]{0,58}$/
        )
      ) {
        return true;
      }
      return (
        sign.startsWith(':') && /^:[~/.]/.test(rest) && (single ? /[\d-]/.test(host) : true) && !/^:\/\//.test(rest)
      );
    }
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
    check: ({ value }) =>
      !publicHost.test(value) &&
      !isFiller(value) &&
      /[a-z]/i.test(value) &&
      !/\.(?:py|sh|txt|pem|pub|md)$/.test(value) &&
      !/^-|^(?:ssh|key|config|agent)\b/i.test(value)
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
    check: candidate => {
      const { domain = '', account = '' } = candidate.groups;
      const around = context(
        candidate,
        /(?:user(?:name)?|login|whoami|account|runas|logon|owner|domain|principal|uid|identity|suser_\w+)\b[^\n]{0,30}$/i
      );
      if (folder.test(domain) || account.length < 3 || (isServiceName(account) && !around)) {
        return false;
      }
      if (/[a-z]\d{1,4}$|\./.test(account) && account.length > 4 && !/^(?:[ntrbfvxu]|x[0-9a-f]{2})\d*$/.test(account)) {
        return domain.length > 2 || around;
      }
      const doubled = /\\\\/.test(candidate.value);
      return (
        (domain.length > 2 || around) &&
        (around ||
          (doubled
            ? !/^(?:alpha|beta|text\w*|math\w*|frac|cdot|times|left|right|quad)$/.test(account)
            : !command.test(account)))
      );
    }
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
    check: candidate =>
      /\./.test(candidate.groups['realm'] ?? '')
        ? !/^EXAMPLE\./.test(candidate.groups['realm'] ?? '')
        : (/["']$/.test(candidate.text.slice(Math.max(0, candidate.start - 1), candidate.start)) &&
            /^["']/.test(candidate.text.slice(candidate.end, candidate.end + 1))) ||
          context(candidate, /(?:kinit|klist|principal|kerberos|user(?:name)?|login|account|whoami)\b[^\n]{0,30}$/i)
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
    check: ({ value }) =>
      !isServiceName(value) &&
      !/^(?:the|this|using|default|hand|calling|running|your|user|daemon|you|our|its|his|her|their|means|that|command|an?|each|one|cron|github|jenkins|all|both|default|any|other|others)$/i.test(
        value
      )
  }
];
