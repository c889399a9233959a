const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Homes that images, services and tutorials have everywhere. They name nobody, and a path such as
 * `/home/jovyan/work` tells a reader where the notebook expects to run.
 */
const services = set(`
  jovyan ubuntu ec2-user sagemaker-user studio-lab-user vscode codespace runner runneradmin circleci centos debian fedora
  admin administrator airflow spark hadoop hive hdfs postgres app appuser docker vagrant rstudio shiny jupyter jupyterhub
  conda condauser mambauser root node pi test dev guest work travis gitpod coder azureuser opc oracle git ci build builder
  nobody www-data linuxbrew shared share public default lib bin all\u0020users defaultuser0 anaconda anaconda3 miniconda3
  notebook notebooks nbuser nb_user kaggle colab content sbx-user1051 trusted-service-user databricks livy zeppelin
  username user users user1 youruser yourusername your_username your-username your_user your-user your_name yourname
  your-name name me you myname my_name myuser myusername my_user someone somebody foo bar example demo student alice bob
  xxx xxxx xyz path folder directory dir data project projects home index.html page about
`);

/** Whether a folder below `/home` names nobody in particular. */
export const isServiceName = (name: string): boolean => {
  const lower = name.toLowerCase();
  return services.has(lower) || /^[.<${%*_-]|^[x.…]+$|^user-?\d{0,2}$/.test(lower);
};

/** Words that stand where a reader puts their own: `s3://my-bucket`, `http://host:8080`. */
const fillers =
  /^(?:your?|my|the|an?|some|example|sample|test|demo|dummy|foo|bar|baz|xxx+|placeholder|name|bucket|project|account|host(?:name)?|server|user(?:name)?|registry|container|path|value|change-?me|todo|n\/a)(?:[-_.]?(?:own|here|id|name|bucket|s3|gcs|project|account|host|hostname|server|user|registry|container|storage|gcp|aws|azure|example|org|company|key|path|data|folder|file|domain|region|resource|group|workspace|address|ip|node|\d))*$/i;

/** Whether a name is only an example of one. */
export const isFiller = (name: string): boolean => fillers.test(name) || /[<>{}$%*]|\.\.\.|…/.test(name);

/** Account numbers that documents are written with. */
export const isSampleAccount = (account: string): boolean =>
  /^(\d)\1+$/.test(account) || /^(?:123456789012|111122223333|444455556666|012345678910|123456789\d*)$/.test(account);
