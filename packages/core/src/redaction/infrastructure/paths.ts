import type { Detector } from '../detect/model.js';
import { clusterFolder, hdfsFolder, mountedFolder, networkShare, scratchFolder, tempFolder } from './checks/paths.js';

const START = String.raw`(?:(?<=file:\/\/)|(?<=\x1b\[[\d;]{0,12}m)|(?<![\w.~/\\-]))`;
const PART = String.raw`[^\s\\/:*?"'\x60<>|,;()[\]{}$%&#]{1,64}`;
/** A folder, not the file at the end of a path. */
const FOLDER = String.raw`(?!${PART}\.[A-Za-z]\w{0,7}(?![\w/.]))${PART}`;

/** Folders of clusters, servers and mounts, and places for passing files that carry an account's name. */
export const pathDetectors: readonly Detector[] = [
  {
    id: 'scratch-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['scratch'],
    pattern: new RegExp(
      String.raw`${START}(?<value>(?:\/[\w.$-]{1,40}){0,3}\/[a-z]{0,2}scratch\d{0,3}(?:\/(?:users?|gpfs|local|global|projects?|groups?|tmp|work|[a-z]|sd|ssd|beegfs|lustre|p_\w{1,20}))?\/(?<name>${FOLDER}))`,
      'g'
    ),
    reach: 120,
    length: 260,
    check: scratchFolder
  },
  {
    id: 'cluster-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: [
      '/gpfs',
      '/lustre',
      '/beegfs',
      '/ceph',
      '/pfs/',
      '/afs/',
      '/fsx',
      '/cluster/',
      '/hpc',
      '/nfs',
      '/nesi/',
      '/depot/',
      '/rds/general',
      '/panfs',
      '/fefs',
      '/orange/',
      '/blue/',
      '/isilon',
      '/netapp',
      '/cifs',
      '/smb',
      '/vast/',
      '/weka',
      '/groups/',
      '/work/',
      '/project/',
      '/projects/',
      '/gscratch',
      '/global/',
      '/ibex',
      '/proj/',
      '/tank/',
      '/nas'
    ],
    pattern: new RegExp(
      String.raw`${START}(?<value>\/(?<root>gpfs\w{0,12}|lustre\w{0,12}|beegfs\w{0,8}|ceph\w{0,8}|pfs|afs|fsx|cluster|hpc\w{0,8}|nfs\w{0,12}|nesi|depot|rds|panfs|fefs|orange|blue|isilon|netapp\w{0,8}|cifs|smb|vast|weka\w{0,8}|groups|work\d?|projects?|global|ibex|proj|tank|nas\w{0,8})(?:\/${FOLDER}){1,4})`,
      'g'
    ),
    reach: 40,
    length: 320,
    check: clusterFolder
  },
  {
    id: 'mounted-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['/mnt/', '/volumes/', '/media/', '/run/media', '/net/', '/dbfs/', '/gvfs/'],
    pattern: new RegExp(
      String.raw`${START}(?<value>(?:\/dbfs)?(?:\/mnt|\/Volumes|(?:\/run)?\/media|\/net|\/run\/user\/\d{1,8}\/gvfs)\/(?:(?:nfs|cifs|smb|efs|data|shared?|mount|azure|s3|gcs|fsx)\/)?(?<name>(?:Macintosh HD|${FOLDER})))(?<more>\/)?`,
      'g'
    ),
    reach: 40,
    length: 200,
    check: mountedFolder
  },
  {
    id: 'network-share',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['\\\\'],
    pattern: new RegExp(
      String.raw`(?<![\\\w:}])(?<value>\\{2,8}(?<server>[A-Za-z0-9][\w.-]{1,62})\\{1,4}(?<share>[\w$][\w.$ -]{0,78}[\w$])(?:\\{1,4}(?!${PART}\.[A-Za-z]\w{0,7}(?![\w\\.]))${PART})?)`,
      'g'
    ),
    reach: 4,
    length: 260,
    check: networkShare
  },
  {
    id: 'share-url',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['smb://', 'nfs://', 'cifs://', 'afp://', 'sftp://', 'webdav'],
    pattern: /(?:smb|nfs|cifs|afp|sftp|webdavs?|davs?):\/\/(?![<{$])[^\s"'`<>]{3,120}/gi,
    reach: 4
  },
  {
    id: 'databricks-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['dbfs:/', '/workspace/', '/repos/', '/filestore/', '/volumes/'],
    pattern: new RegExp(
      String.raw`(?<value>dbfs:\/{1,3}(?:mnt|user|Users|Volumes|FileStore\/(?:shared_uploads|users?|tables))\/(?:${FOLDER})|(?:\/dbfs)?\/FileStore\/shared_uploads\/${PART}|\/(?:Workspace\/)?(?:Repos|Users)\/[\w.+-]{1,64}@[\w.-]{1,80}|(?<![\w.])\/Volumes\/[a-z][\w-]{1,60}\/[a-z][\w-]{1,60}\/[a-z][\w-]{1,60}(?=\/))`,
      'g'
    ),
    reach: 20
  },
  {
    id: 'hdfs-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['hdfs://', 'viewfs://', 'maprfs://', 'webhdfs://', 'hftp://', 'alluxio://', 'ofs://', '/user/'],
    pattern: new RegExp(
      String.raw`(?<value>(?:hdfs|viewfs|maprfs|s?webhdfs|hftp|alluxio|ofs):\/\/(?:[\w.-]{1,80}(?::\d{1,5})?)?(?:\/(?:user|home|tmp|data|apps|projects?)\/(?<name>${FOLDER}))?|(?<![\w.~/:-])\/user\/(?!hive|spark|history|oozie|local|share|bin|lib|profile|settings|login)(?<who>[a-z][\w.-]{1,31})(?=\/))`,
      'g'
    ),
    reach: 8,
    check: hdfsFolder
  },
  {
    id: 'temp-folder',
    type: 'PATH',
    family: 'infrastructure',
    keywords: ['/tmp/', '/var/folders/', '/run/user/'],
    pattern:
      /(?:\/private)?(?:\/var\/folders\/[\w+-]{1,4}\/[\w+]{10,40}(?!\w)|\/(?:var\/)?tmp\/(?:pytest-of-|hadoop-|matplotlib-|numba[-_]|jupyter-|vscode-|nextflow-|joblib-|torchinductor_|torch_|hsperfdata_|tmux-|emacs-?|screen-|dask-|ray-|hive-|spark-of-|systemd-private-|com\.)?(?<name>[A-Za-z][\w.-]{1,40})(?=[/\s"'`):,]|$))/g,
    reach: 20,
    length: 120,
    check: tempFolder
  }
];
