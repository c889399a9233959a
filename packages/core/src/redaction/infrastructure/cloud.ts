import type { Detector } from '../detect/model.js';
import {
  awsAccount,
  awsArn,
  awsResource,
  azureId,
  azureNamed,
  azureResource,
  bigqueryTable,
  containerRegistry,
  gcpProject,
  gcpServiceAccount,
  salesforceId
} from './checks/cloud.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const PROJECT = '[a-z][a-z0-9-]{3,28}[a-z0-9]';

/** Accounts, projects, roles and images in clouds. */
export const cloudDetectors: readonly Detector[] = [
  {
    id: 'aws-arn',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['arn:aws', 'arn%3aaws'],
    pattern:
      /arn(?::|%3A)aws(?:-[a-z-]{2,12})?(?::|%3A)[a-z0-9-]{1,40}(?::|%3A)[a-z0-9-]{0,30}(?::|%3A)(?<account>\d{12}|aws|)(?::|%3A)[\w+=,.@/:*%#-]{1,240}/gi,
    reach: 4,
    length: 360,
    check: awsArn
  },
  {
    id: 'aws-account',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['account', 'aws', 'owner'],
    pattern:
      /\b(?:aws[_ -]?)?(?:account(?:[_ -]?(?:id|number|no))?|owner[_ -]?id|aws)["']?\]?\s{0,3}[:=,#]?\s{0,3}["']?(?<value>\d{12}|\d{4}-\d{4}-\d{4})(?!\d)/gi,
    reach: 30,
    length: 80,
    check: awsAccount
  },
  {
    id: 'aws-resource',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: [
      'i-0',
      'vpc-',
      'subnet-',
      'sg-',
      'ami-',
      'vol-0',
      'eni-',
      'igw-',
      'rtb-',
      'vpce-',
      'fs-0',
      'snap-0',
      'tgw-',
      'nat-0',
      'j-'
    ],
    pattern:
      /(?<![\w-])(?:i|vpc|subnet|sg|vol|eni|igw|rtb|vpce|fs|snap|tgw|nat|acl|eipalloc|lt)-(?:0[0-9a-f]{16}|[0-9a-f]{8})(?![\w-])/g,
    reach: 4,
    length: 40,
    check: awsResource
  },
  {
    id: 'container-registry',
    type: 'HOST',
    family: 'infrastructure',
    keywords: [
      '.dkr.ecr',
      'gcr.io/',
      'pkg.dev/',
      '.azurecr.io',
      '.ocir.io',
      '.icr.io',
      '.scr.',
      'ghcr.io/',
      'quay.io/'
    ],
    pattern: new RegExp(
      String.raw`(?<![\w.-])(?:(?<account>\d{12})\.dkr\.ecr(?:-fips)?\.[a-z0-9-]{5,25}\.amazonaws\.com(?:\.cn)?|(?:(?:us|eu|asia)\.)?gcr\.io\/(?<gcr>(?:${PROJECT}))|[a-z0-9-]{2,30}-(?:docker|python|npm|maven|apt|yum|go|generic)\.pkg\.dev\/(?<pkg>${PROJECT})|(?<acr>[a-z0-9]{5,50})\.azurecr\.io|[a-z]{2,6}\.ocir\.io\/(?<ocir>[a-z0-9]{6,40}))`,
      'gi'
    ),
    reach: 60,
    length: 160,
    check: containerRegistry
  },
  {
    id: 'gcp-service-account',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['gserviceaccount.com'],
    pattern:
      /(?:serviceAccount:)?(?<![\w.+-])(?<value>[\w.+-]{1,100}@(?:[a-z0-9][a-z0-9.-]{1,60}\.)?(?:iam\.|developer\.|appspot\.)?gserviceaccount\.com)/gi,
    reach: 160,
    length: 180,
    check: gcpServiceAccount
  },
  {
    id: 'gcp-project',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: [
      'projects/',
      'project_id',
      'project-id',
      'projectid',
      '--project',
      'cloud_project',
      'gcp_project',
      'gcloud',
      'quota_project',
      'project=',
      'bq://',
      'bigquery',
      'vertexai'
    ],
    pattern: new RegExp(
      String.raw`(?<before>\bprojects\/|\bbq:\/\/|--project[= ]["']?|set project |\b(?:(?:gcp|google|gcloud|gc|bq|vertex)[_-]?(?:cloud[_-]?)?project(?:[_-]?id)?|quota_project(?:_id)?|project[_-]?id|GOOGLE_CLOUD_PROJECT|GCLOUD_PROJECT)["']?\]?\s{0,3}[:=,]\s{0,3}["']?)(?<value>${PROJECT}|\d{9,13})(?=["'\x60\s;,)}./]|$)`,
      'gi'
    ),
    reach: 40,
    length: 160,
    check: gcpProject
  },
  {
    id: 'bigquery-table',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['from `', 'join `', 'into `', 'table `', 'update `', 'bigquery'],
    pattern: /`(?<value>[a-z][a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){1,5})\.\w{1,80}(?:\.\w{1,80})?[*]?`/g,
    reach: 40,
    length: 160,
    check: bigqueryTable
  },
  {
    id: 'azure-resource',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['/subscriptions/', 'resourcegroups/'],
    pattern: new RegExp(
      String.raw`\/?subscriptions\/${UUID}(?:\/resource[Gg]roups\/[\w.()-]{1,90}(?:\/providers\/[\w.-]{3,60}(?:\/[\w.-]{1,90}){1,6})?)?`,
      'gi'
    ),
    reach: 20,
    check: azureResource
  },
  {
    id: 'azure-id',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: [
      'subscription',
      'tenant',
      'client_id',
      'clientid',
      'directory_id',
      'object_id',
      'app_id',
      'appid',
      'principal',
      'login.microsoftonline',
      'sts.windows.net',
      'workspace_id',
      'application id'
    ],
    pattern: new RegExp(
      String.raw`(?:\b(?:[a-z]{2,12}[_-])?(?:subscription|tenant|client|directory|object|app(?:lication)?|principal|workspace)[_ -]?(?:id)?["']?\]?\s{0,3}[:=,]?\s{0,3}["']?|--(?:subscription|tenant)[= ]["']?|(?:login\.microsoftonline\.com|sts\.windows\.net)\/)(?<value>${UUID}|[a-z0-9-]{2,40}\.onmicrosoft\.com)`,
      'gi'
    ),
    reach: 40,
    length: 140,
    check: azureId
  },
  {
    id: 'azure-named',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['resource_group', 'resource-group', 'resourcegroup', 'workspace_name', 'onmicrosoft'],
    pattern:
      /\b(?:resource[_-]?group(?:[_-]?name)?|workspace_name|--resource-group|--workspace-name)["']?\]?\s{0,3}[:= ,]\s{0,3}["']?(?<value>[A-Za-z][\w.-]{0,60}[-\d][\w.-]{0,60})(?=["'`\s;,)}]|$)/gi,
    reach: 30,
    length: 160,
    check: azureNamed
  },
  {
    id: 'oracle-resource',
    type: 'RESOURCE',
    family: 'infrastructure',
    keywords: ['ocid1.'],
    pattern: /\bocid1\.[a-z]{2,40}\.oc\d\.[a-z0-9-]{0,20}\.[a-z0-9.]{20,100}/g,
    reach: 4
  },
  {
    id: 'salesforce-id',
    type: 'ID',
    family: 'infrastructure',
    keywords: [
      'account',
      'contact',
      'lead',
      'opportunity',
      'salesforce',
      'sf_',
      'sfdc',
      'owner',
      'case',
      'org_id',
      'record',
      'user_id',
      'userid',
      'orgid',
      '.force.com'
    ],
    pattern:
      /(?:\b(?:(?:sf|sfdc|salesforce)[_ -]?)?(?:account|contact|lead|opportunity|owner|case|org|record|user|parent|campaign|what|who)?[_ -]?id["']?\]?\s{0,3}(?:[:=,]|==)\s{0,3}["']|\.force\.com\/(?:lightning\/r\/\w{1,40}\/)?)(?<value>(?:00[0-9A-Za-z]|500|600|701|801|a[0-9A-Z][0-9A-Za-z])[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?)(?![A-Za-z0-9])/gi,
    reach: 40,
    length: 120,
    check: salesforceId
  }
];
