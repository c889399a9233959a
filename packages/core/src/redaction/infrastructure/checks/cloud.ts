import { isFiller, isSampleAccount } from '../words.js';
import type { Candidate } from '../../detect/model.js';

const publicProject =
  /^(?:bigquery-public-data|cloud-samples|google-samples|google-containers|distroless|deeplearning-platform-release|cloud-aiplatform|ml-pipeline|kaggle-\w+|tfx-oss-public|cloud-builders|k8s-\w+|kubeflow-images-public|vertex-ai|gcp-public-data[\w-]*|your-project|my-project|projects?|google\.com|cloud-lifesciences|broad-\w+|isb-cgc[\w-]*|publishers|google|knative-releases|projectcalico-org|spinnaker-marketplace|run-\w+)$/;
/** What lies below a project in the paths of the provider. */
const below =
  /^\/(?:locations|datasets|topics|subscriptions|secrets|instances|zones|regions|global|buckets|serviceAccounts|databases|models|endpoints|jobs|logs|traces|tables|queries|repos|images|keyRings)/;
const isProject = (name: string | undefined): boolean =>
  name !== undefined && !isFiller(name) && !publicProject.test(name);
/** Accounts of providers, whose images everybody uses. */
const providers =
  /^(?:763104351884|683313688378|246618743249|236514542706|470317259841|520713654638|382416733822|433757028032|737474898029|141502667606|602401143452|898613834355|811284229777|404615174143|644912444149|224300973850|257758044811|663277389841|156813124566|715253286172|354813040037|368666878182|418722109230|662702820516|685385470294|786604636886|503895931360|859157700550|366365638583|442386744353|727897471807)$/;

export const awsArn = ({ groups, value }: Candidate): boolean => {
  const account = groups['account'] ?? '';
  return account === ''
    ? /:s3:::/.test(value) && !isFiller(value.slice(value.lastIndexOf(':') + 1))
    : account !== 'aws' && !isSampleAccount(account) && !(providers.test(account) && /:image\//.test(value));
};

export const awsAccount = ({ value, text, start }: Candidate): boolean =>
  !isSampleAccount(value.replace(/-/g, '')) &&
  /aws|arn|owner.?id|account.?id/i.test(text.slice(Math.max(0, start - 60), start));

export const awsResource = ({ value }: Candidate): boolean =>
  /\d/.test(value.slice(value.indexOf('-') + 1)) && !/0{6}|1234567/.test(value);

export const containerRegistry = ({ groups }: Candidate): boolean => {
  const { account, gcr, pkg, acr } = groups;
  return account !== undefined
    ? !isSampleAccount(account) && !providers.test(account)
    : acr !== undefined
      ? !isFiller(acr)
      : isProject(gcr ?? pkg ?? groups['ocir']);
};

export const gcpServiceAccount = ({ value }: Candidate): boolean =>
  !isFiller(value.split('@')[0] ?? '') || /\d/.test(value);

export const gcpProject = ({ groups, text, end, value }: Candidate): boolean => {
  if (!isProject(value)) {
    return false;
  }
  const before = (groups['before'] ?? '').toLowerCase();
  return before === 'projects/'
    ? below.test(text.slice(end, end + 20))
    : before === 'bq://' || /[a-z].*[-\d]/.test(value);
};

export const bigqueryTable = ({ value }: Candidate): boolean => isProject(value);

export const azureResource = ({ value }: Candidate): boolean => !/0{8}-0{4}/.test(value);

export const azureId = ({ value }: Candidate): boolean => !/^0{8}|^(?:11111111|12345678)|^contoso\./i.test(value);

export const azureNamed = ({ value }: Candidate): boolean => !isFiller(value);

export const salesforceId = ({ value }: Candidate): boolean =>
  /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value.slice(3));
