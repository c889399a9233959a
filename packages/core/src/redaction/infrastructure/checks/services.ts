import { everywhere, example } from './hosts.js';
import { isFiller } from '../words.js';
import type { Candidate } from '../../detect/model.js';

/** Support vector machines are written the same: `sklearn.svm.SVC`. */
const isClassifier = (value: string): boolean => /\.SVC$|^(?:sklearn|cuml|thundersvm)\./.test(value);

export const serviceHost = ({ value }: Candidate): boolean =>
  !isClassifier(value) &&
  !everywhere.test(value) &&
  !isFiller(value.split('.')[0] ?? '') &&
  !/^(?:www|docs?|help|portal|app|api|console|status|learn|cloud|accounts|community|controller|index|s3|ec2|rds|sts|myaccount|myserver|myworkspace)\./i.test(
    value
  ) &&
  value.split('.').length > 2;

export const jdbcHost = ({ value }: Candidate): boolean =>
  !/^(?:localhost|127\.|0\.0\.0\.0|host|hostname|server|<)/i.test(value) && !isFiller(value.split(/[:/]/)[0] ?? '');

export const internalTool = ({ value }: Candidate): boolean =>
  !example.test(value) &&
  !/(?:readthedocs|rtfd|github|gitlab|gitbook|netlify|pages|jsdelivr|wikipedia|wikimedia|mozilla|apache|python|jupyter|kernel|gnome|kde|freedesktop|debian|ubuntu|launchpad|atlassian|jenkins|anaconda|nvidia|pytorch|tensorflow|google|googlesource|microsoft|azure|amazonaws|npmjs|yarnpkg|docker|maven|sonatype|osgeo|eclipse|openstack|haskell|inria|cern|nasa|noaa|esa|r-project|rstudio|posit|hashicorp|ligo|spring|jfrog|tableau|fast|visualstudio|salesforce|influxdata|mpi-forum|earthdata)\.(?:io|com|org|net|dev|ai|gov|edu|fr|ch|eu|int|app)$|\.(?:edu|gov|ac\.uk)$/i.test(
    value
  ) &&
  !/\.s3[.-]/.test(value);
