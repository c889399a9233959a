import { isFiller } from '../words.js';
import type { Candidate } from '../../detect/model.js';

/** Buckets that providers and archives have opened to everybody. */
const open =
  /^(?:cloud-samples-data|cloud-samples-tests|tfds-data|tf-datasets|download\.tensorflow\.org|tensorflow[\w-]*|tfhub-modules|jax-releases|pytorch-\w+|sagemaker-sample-files|sagemaker-sample-data(?:-[\w-]+)?|jumpstart-cache-prod(?:-[\w-]+)?|aws-\w+-(?:samples?|public)[\w-]*|amazon-reviews-pds|commoncrawl|noaa-[\w-]+|nyc-tlc|openneuro(?:\.org)?|gcp-public-data[\w-]*|genomics-public-data|sentinel-\w+[\w-]*|landsat-pds|usgs-landsat|copernicus-dem[\w-]*|spacenet-dataset|ookla-open-data|1000genomes|cellxgene[\w-]*|allenai|ai2-[\w-]+|openaipublic|colab-\w+|bert_models|t5-data|quickdraw_dataset|kaggle-\w+|storage|v0|b|o|download|upload|weather-bench\w*|gcp-public[\w-]*|pangeo-[\w-]+|cmip6[\w-]*|era5-pds|ml-\w+-samples|dl\.fbaipublicfiles\.com|fast-ai-[\w-]+|elasticmapreduce|athena-examples[\w-]*|redshift-downloads|overturemaps[\w-]*|us-west-2\.opendata\.source\.coop|dask-data|coiled-datasets|apache-\w+|sagemaker|sagemaker-\w+-samples|azureopendatastorage|azuremlexamples|planetarycomputer|ai4edataset\w*|modelcards|storagesamples)$/i;
const isPrivate = (name: string | undefined): boolean =>
  name !== undefined && name.length > 2 && !isFiller(name) && !open.test(name) && !/^\.\.\./.test(name);

export const bucketUrl = ({ groups, text, end }: Candidate): boolean => {
  const name = groups['name'] ?? groups['store'] ?? groups['ml'];
  return isPrivate(name?.replace(/[.:]+$/, '')) && !/^[.]{0,3}[{$<]/.test(text.slice(end, end + 4));
};

export const storageAccount = ({ groups }: Candidate): boolean =>
  isPrivate(groups['name']) &&
  !/^(?:storage\d?|myaccount|mystorage\w*|mydatalake\w*|blob|dfs)$/.test(groups['name'] ?? '');

export const bucketHost = ({ groups }: Candidate): boolean =>
  isPrivate(groups['host'] ?? groups['path']) &&
  !/^(?:console|www|docs?|public|downloads?|datasets?|data|static|assets|cdn|files|media)$/i.test(groups['host'] ?? '');

export const bucketNamed = ({ value }: Candidate): boolean =>
  isPrivate(value) && /[a-z]{2}/.test(value) && (/-/.test(value) || /\d/.test(value));
