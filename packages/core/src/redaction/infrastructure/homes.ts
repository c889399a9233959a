import type { Detector } from '../detect/model.js';
import { homeFolder, homeOf, named, windowsHome } from './checks/homes.js';

/** Folders above a home: an NFS mount, an export, a drive of WSL or Cygwin. */
const ABOVE = String.raw`(?:\/[\w.$-]{1,40}){0,4}`;
/** A name as an account has it, or a person's with spaces where a separator says that it goes on. */
const NAME = String.raw`[^\s\\/:*?"'\x60<>|,;()[\]{}$%&#]{1,64}`;
const SPACED = String.raw`[^\s\\/:*?"'\x60<>|,;()[\]{}$%&#]{1,40}(?: [^\s\\/:*?"'\x60<>|,;()[\]{}$%&#]{1,30}){1,3}(?=[\\/])`;

/** Home folders, which carry the name of an account and often of a person. */
export const homeDetectors: readonly Detector[] = [
  {
    id: 'home-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['/home/', '/homes/', '/users/', '/usuarios/', '/jusers/'],
    pattern: new RegExp(
      String.raw`(?:(?<=file:\/\/)|(?<=\x1b\[[\d;]{0,12}m)|(?<![\w.~/\\-]))` +
        String.raw`(?<value>${ABOVE}\/(?:home|homes|Users|jusers)\/(?:[a-z0-9]\/(?=[a-z]{3}))?(?<name>${SPACED}|${NAME}))`,
      'g'
    ),
    reach: 200,
    length: 300,
    check: homeFolder
  },
  {
    id: 'users-mount',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['/users/', '/user/', '/people/', '/staff/', '/students/'],
    pattern: new RegExp(
      String.raw`(?<![\w.~/\\-])(?<value>\/(?:mnt|nfs\w{0,8}|data\w{0,8}|gpfs\w{0,8}|lustre\w{0,8}|scratch\w{0,8}|export|storage\w{0,8}|work|cluster|hpc|afs|net|vol\w{0,8}|srv|dbfs|var|p|fs\w{0,8}|nas\w{0,8}|project|projects|Workspace|opt)(?:\/[\w.$-]{1,40}){0,3}\/(?:users?|people|staff|students)\/(?:[a-z]\/)?(?<name>${NAME}))`,
      'gi'
    ),
    reach: 200,
    length: 300,
    check: named
  },
  {
    id: 'windows-home',
    type: 'PATH',
    family: 'infrastructure',
    keywords: [':\\', ':/', '%3a%5c', '/users/', '\\users\\', '\\home\\'],
    pattern: new RegExp(
      String.raw`(?<value>(?<![A-Za-z])(?:[A-Za-z]:|\/(?:mnt|cygdrive)\/[a-z]|\/[a-z](?=\/Users\/)|\\{2,8}(?:wsl\$|wsl\.localhost)(?:\\{1,4}|\/)[\w.-]{1,40})(?:\\{1,8}|\/{1,2})(?:Users|Documents and Settings|Benutzer|Utilisateurs|Usuarios|Utenti|Usu[aá]rios|Profiles|home|homes)(?:\\{1,8}|\/{1,2})(?<name>${SPACED}|${NAME}))`,
      'gi'
    ),
    reach: 60,
    check: windowsHome
  },
  {
    id: 'home-of',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['~'],
    pattern:
      /(?:(?<=["'`=(:]|\s)(?<value>~(?<name>[A-Za-z][\w.-]{1,31}))(?=[/\\])|(?<=(?:^|[\s!%])(?:cd|ls|cat|cp|mv|rm|du|chmod|source|open|pushd|finger)\s(?:-\w{1,6}\s)?)~(?<who>[A-Za-z][\w.-]{1,31}))/g,
    reach: 8,
    length: 60,
    check: homeOf
  },
  {
    id: 'home-in-slug',
    type: 'PATH',
    family: 'infrastructure',
    // Tools name caches after the path they belong to: `-Users-jdoe-project`.
    keywords: ['-users-', '-home-', 'c--users'],
    pattern: /(?<![\w-])(?:[A-Z]-)?-(?:Users|home)-(?<name>[A-Za-z][\w.]{2,31})(?=-)/g,
    reach: 8,
    check: named
  }
];
