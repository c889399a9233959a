import type { Candidate } from '../../detect/model.js';
import { isFiller, isServiceName } from '../words.js';

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

export const gitRemote = ({ groups }: Candidate): boolean => !publicHost.test(groups['host'] ?? '');

export const gitHttps = ({ groups, value }: Candidate): boolean => {
  const host = groups['host'] ?? '';
  if (/^(?:dev\.azure\.com|.*\.visualstudio\.com|git-codecommit\..*|source\.developers\.google\.com)$/i.test(host)) {
    return /_git\/|\/v1\/repos\/|\/p\//.test(value);
  }
  return (
    /\.git$|\/scm\/|\.git@/.test(value) &&
    !publicHost.test(host) &&
    !/\.(?:googlesource\.com|apache\.org|gnu\.org|debian\.org|ac\.uk|edu|inria\.fr)$|readthedocs/i.test(host) &&
    /^(?:git|gitlab|gitea|code|bitbucket|stash|ghe|github|repo|scm|vcs|\w+-?git)[\w-]*\./i.test(host)
  );
};

export const login = (candidate: Candidate): boolean => {
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
  return sign.startsWith(':') && /^:[~/.]/.test(rest) && (single ? /[\d-]/.test(host) : true) && !/^:\/\//.test(rest);
};

export const sshHost = ({ value }: Candidate): boolean =>
  !publicHost.test(value) &&
  !isFiller(value) &&
  /[a-z]/i.test(value) &&
  !/\.(?:py|sh|txt|pem|pub|md)$/.test(value) &&
  !/^-|^(?:ssh|key|config|agent)\b/i.test(value);

export const domainAccount = (candidate: Candidate): boolean => {
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
};

export const kerberosPrincipal = (candidate: Candidate): boolean =>
  /\./.test(candidate.groups['realm'] ?? '')
    ? !/^EXAMPLE\./.test(candidate.groups['realm'] ?? '')
    : (/["']$/.test(candidate.text.slice(Math.max(0, candidate.start - 1), candidate.start)) &&
        /^["']/.test(candidate.text.slice(candidate.end, candidate.end + 1))) ||
      context(candidate, /(?:kinit|klist|principal|kerberos|user(?:name)?|login|account|whoami)\b[^\n]{0,30}$/i);

export const systemAccount = ({ value }: Candidate): boolean =>
  !isServiceName(value) &&
  !/^(?:the|this|using|default|hand|calling|running|your|user|daemon|you|our|its|his|her|their|means|that|command|an?|each|one|cron|github|jenkins|all|both|default|any|other|others)$/i.test(
    value
  );
