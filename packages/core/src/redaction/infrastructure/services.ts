import type { Detector } from '../detect/model.js';
import { everywhere, example } from './hosts.js';
import { isFiller } from './words.js';

const LABEL = String.raw`[A-Za-z0-9](?:[\w-]{0,61}[A-Za-z0-9])?`;

/** Machines that a provider runs for one customer, and tools that an organisation runs for itself. */
export const serviceDetectors: readonly Detector[] = [
  {
    id: 'service-host',
    type: 'HOST',
    family: 'infrastructure',
    keywords: [
      '.svc',
      '.pod.cluster',
      '.consul',
      '.nomad',
      '.mesos',
      '.rancher',
      '.ts.net',
      '.nip.io',
      '.compute.amazonaws',
      '.rds.amazonaws',
      '.redshift',
      '.cache.amazonaws',
      '.elb.amazonaws',
      '.es.amazonaws',
      '.kafka.',
      '.docdb.',
      '.neptune.',
      '.database.windows.net',
      '.database.azure.com',
      '.documents.azure.com',
      '.azuredatabricks.net',
      '.cloud.databricks.com',
      '.gcp.databricks.com',
      '.snowflakecomputing.com',
      '.mongodb.net',
      '.servicebus.windows.net',
      '.search.windows.net',
      '.vault.azure.net',
      '.redis.cache.windows.net',
      '.kusto.windows.net',
      '.openai.azure.com',
      '.azuresynapse.net',
      '.sql.azuresynapse.net',
      '.azurecr.io',
      '.azure-api.net',
      '.azurewebsites.net',
      '.ngrok',
      '.sharepoint.com',
      '.service-now.com',
      '.my.salesforce.com',
      '.clickhouse.cloud',
      '.aivencloud.com',
      '.cockroachlabs.cloud',
      '.supabase.co',
      '.elastic-cloud.com',
      '.found.io',
      '.confluent.cloud',
      '.neo4j.io',
      '.pinecone.io',
      '.weaviate.',
      '.qdrant.io',
      '.a.run.app',
      '.cloudfunctions.net',
      '.oraclevcn.com',
      '.oraclecloud.com',
      '.notebook.',
      '.studio.',
      '.dkr.ecr',
      '.azureml.ms',
      '.azureml.net',
      '.cloudfront.net',
      '.execute-api.'
    ],
    pattern: new RegExp(
      String.raw`(?<![\w.$-])(?:(?:${LABEL}\.){1,3}svc(?:\.cluster(?:\.local)?|(?=[:/"'\s]))|(?:${LABEL}\.){1,4}(?:pod\.cluster\.local|(?:service|node)(?:\.[\w-]{1,20})?\.consul|mesos|ts\.net|(?:[\w-]{2,30}\.)?(?:compute|rds|cache|elb|es|docdb|neptune|redshift|kafka|execute-api|notebook|studio)(?:\.[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d)?\.(?:amazonaws\.com|sagemaker\.aws)(?:\.cn)?|database\.windows\.net|(?:postgres|mysql|mariadb)\.database\.azure\.com|documents\.azure\.com|azuredatabricks\.net|(?:cloud|gcp)\.databricks\.com|snowflakecomputing\.com|mongodb\.net|servicebus\.windows\.net|search\.windows\.net|vault\.azure\.net|redis\.cache\.windows\.net|kusto\.windows\.net|openai\.azure\.com|(?:sql\.)?azuresynapse\.net|azurecr\.io|azure-api\.net|azurewebsites\.net|ngrok(?:-free)?\.(?:io|app)|sharepoint\.com|service-now\.com|my\.salesforce\.com|clickhouse\.cloud|aivencloud\.com|cockroachlabs\.cloud|supabase\.co|elastic-cloud\.com|found\.io|confluent\.cloud|neo4j\.io|pinecone\.io|weaviate\.(?:network|cloud)|qdrant\.io|a\.run\.app|cloudfunctions\.net|oraclevcn\.com|oraclecloud\.com|azureml\.(?:ms|net)|cloudfront\.net))(?![\w-]|\.[a-z])`,
      'gi'
    ),
    reach: 160,
    length: 260,
    check: ({ value }) =>
      !everywhere.test(value) &&
      !isFiller(value.split('.')[0] ?? '') &&
      !/^(?:www|docs?|help|portal|app|api|console|status|learn|cloud|accounts|community|controller|index|s3|ec2|rds|sts|myaccount|myserver|myworkspace)\./i.test(
        value
      ) &&
      value.split('.').length > 2
  },
  {
    id: 'jdbc-host',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['jdbc:'],
    pattern: /jdbc:(?:[a-z0-9]{2,20}:){1,3}(?:thin:)?(?:@(?:\/\/)?|\/\/)(?<value>[^\s"'`<>{}$]{3,160})/gi,
    reach: 4,
    check: ({ value }) =>
      !/^(?:localhost|127\.|0\.0\.0\.0|host|hostname|server|<)/i.test(value) && !isFiller(value.split(/[:/]/)[0] ?? '')
  },
  {
    id: 'internal-tool',
    type: 'HOST',
    family: 'infrastructure',
    keywords: [
      '://git',
      '://jira',
      '://confluence',
      '://jenkins',
      '://artifactory',
      '://nexus',
      '://mlflow',
      '://airflow',
      '://jupyter',
      '://grafana',
      '://kibana',
      '://splunk',
      '://minio',
      '://vault',
      '://sonar',
      '://harbor',
      '://registry',
      '://superset',
      '://metabase',
      '://tableau',
      '://bitbucket',
      '://gerrit',
      '://stash',
      '://ghe',
      '://wiki',
      '://pypi',
      '://devpi',
      '://repo',
      '://code',
      '://rstudio',
      '://prometheus',
      '://keycloak',
      '://sso',
      '://ldap',
      '://argocd',
      '://spark',
      '://hue',
      '://redmine',
      '://mattermost',
      '://rocket',
      '://feast',
      '://dagster',
      '://prefect',
      '://label'
    ],
    pattern:
      /(?<=:\/\/(?:[^\s/@"'<>]{1,80}@)?)(?:git|gitlab|github|jira|confluence|jenkins|artifactory|nexus\d?|mlflow|airflow|jupyter(?:hub|lab)?|grafana|kibana|splunk|minio|vault|sonar(?:qube)?|harbor|registry|superset|metabase|tableau|bitbucket|gerrit|stash|ghe|wiki|pypi|devpi|repo|code|rstudio|prometheus|keycloak|sso|ldap|argocd|spark|hue|redmine|mattermost|rocket|feast|dagster|prefect|labelstudio)(?:-[a-z0-9-]{1,30}|\d{1,3})?\.(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}(?![\w.-]*\w)/gi,
    reach: 90,
    length: 160,
    check: ({ value }) =>
      !example.test(value) &&
      !/(?:readthedocs|rtfd|github|gitlab|gitbook|netlify|pages|jsdelivr|wikipedia|wikimedia|mozilla|apache|python|jupyter|kernel|gnome|kde|freedesktop|debian|ubuntu|launchpad|atlassian|jenkins|anaconda|nvidia|pytorch|tensorflow|google|googlesource|microsoft|azure|amazonaws|npmjs|yarnpkg|docker|maven|sonatype|osgeo|eclipse|openstack|haskell|inria|cern|nasa|noaa|esa|r-project|rstudio|posit|hashicorp|ligo|spring|jfrog|tableau|fast|visualstudio|salesforce|influxdata|mpi-forum|earthdata)\.(?:io|com|org|net|dev|ai|gov|edu|fr|ch|eu|int|app)$|\.(?:edu|gov|ac\.uk)$/i.test(
        value
      ) &&
      !/\.s3[.-]/.test(value)
  }
];
