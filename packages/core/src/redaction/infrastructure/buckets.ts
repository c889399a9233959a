import type { Detector } from '../detect/model.js';
import { bucketHost, bucketNamed, bucketUrl, storageAccount } from './checks/buckets.js';

const STOP = String.raw`[^\s"'\x60<>{}$|\\),;\]]`;

/** Where data lies in clouds: buckets, storage accounts, containers. */
export const bucketDetectors: readonly Detector[] = [
  {
    id: 'bucket-url',
    type: 'BUCKET',
    family: 'infrastructure',
    keywords: [
      's3://',
      's3a://',
      's3n://',
      'gs://',
      'gcs://',
      'oss://',
      'cos://',
      'cosn://',
      'obs://',
      'b2://',
      'r2://',
      'swift://',
      'wasb://',
      'wasbs://',
      'abfs://',
      'abfss://',
      'adl://',
      'az://',
      'azure://',
      'ks3://',
      'bos://',
      'tos://',
      'minio://',
      'azureml://',
      'lakefs://',
      'swebhdfs',
      'storj://',
      'sj://',
      'ceph://',
      'oci://',
      'adlfs://',
      'swift+',
      'onelake'
    ],
    pattern: new RegExp(
      String.raw`(?<![\w])(?:(?:s3[an]?|gs|gcs|oss|cosn?|obs|b2|r2|swift|ks3|bos|tos|minio|lakefs|storj|sj|ceph|oci):\/\/(?<name>(?:arn:aws[\w-]{0,12}:${STOP}{1,160}|[A-Za-z0-9][\w.@:-]{1,120}))|(?:wasbs?|abfss?|adl|az|azure|adlfs):\/\/(?<store>[A-Za-z0-9$][\w.@-]{1,160})|azureml:\/\/(?<ml>${STOP}{4,200}))`,
      'gi'
    ),
    reach: 8,
    length: 240,
    check: bucketUrl
  },
  {
    id: 'storage-account',
    type: 'BUCKET',
    family: 'infrastructure',
    keywords: [
      '.core.windows.net',
      '.core.chinacloudapi.cn',
      '.azuredatalakestore.net',
      '.azureedge.net',
      '.fabric.microsoft.com'
    ],
    pattern:
      /(?<![\w.-])(?:(?:https?|abfss?|wasbs?):\/\/)?(?:[\w$-]{1,63}@)?(?<name>[a-z0-9-]{3,40})(?:-secondary)?\.(?:(?:blob|dfs|file|queue|table|web|z\d{1,2}\.web)\.core\.(?:windows\.net|chinacloudapi\.cn)|azuredatalakestore\.net|azureedge\.net|(?:dfs|blob)\.fabric\.microsoft\.com)(?![\w.-]*\w)/gi,
    reach: 120,
    length: 200,
    check: storageAccount
  },
  {
    id: 'bucket-host',
    type: 'BUCKET',
    family: 'infrastructure',
    keywords: [
      '.s3.',
      '.s3-',
      '/s3.',
      '/s3-',
      'storage.googleapis.com',
      'storage.cloud.google.com',
      '.digitaloceanspaces.com',
      '.r2.cloudflarestorage.com',
      '.wasabisys.com',
      '.aliyuncs.com',
      '.myqcloud.com',
      '.backblazeb2.com',
      '.linodeobjects.com',
      'console.aws',
      'console.cloud.google.com/storage',
      '.s3express'
    ],
    pattern:
      /(?<![\w.-])(?:https?:\/\/)?(?:(?<host>[a-z0-9][a-z0-9._-]{1,62})\.(?:s3(?:express)?(?:[.-][a-z0-9-]{2,30}){0,3}\.(?:amazonaws\.com(?:\.cn)?|wasabisys\.com|backblazeb2\.com)|storage\.googleapis\.com|[a-z0-9-]{3,20}(?:\.cdn)?\.(?:digitaloceanspaces|linodeobjects)\.com|r2\.cloudflarestorage\.com|(?:oss-[a-z0-9-]{4,30})\.aliyuncs\.com|cos\.[a-z0-9-]{4,30}\.myqcloud\.com)|(?:s3(?:[.-][a-z0-9-]{2,30}){0,3}\.amazonaws\.com(?:\.cn)?|storage\.googleapis\.com|storage\.cloud\.google\.com|s3\.console\.aws\.amazon\.com\/s3\/buckets|console\.cloud\.google\.com\/storage\/browser)\/(?:download\/storage\/v1\/b\/|storage\/v1\/b\/)?(?<path>[a-z0-9][a-z0-9._-]{1,62}))(?![\w-])/gi,
    reach: 120,
    length: 220,
    check: bucketHost
  },
  {
    id: 'bucket-named',
    type: 'BUCKET',
    family: 'infrastructure',
    keywords: [
      'bucket',
      'container',
      'storage_account',
      'storageaccount',
      'account_name',
      'accountname',
      's3fs',
      'gsutil'
    ],
    pattern:
      /\b(?:(?:[a-z0-9]{1,20}_){0,2}bucket(?:[_-]?name)?|Bucket|container_name|storage[_-]?account(?:[_-]?name)?|AccountName|account_name)["']?\]?\s{0,3}[:=,]\s{0,3}f?r?["']?(?<value>(?=[\w.-]*[\d-])[a-z0-9][a-z0-9._-]{3,62})(?=["'`\s;,)/}]|$)/gi,
    reach: 30,
    length: 140,
    check: bucketNamed
  }
];
