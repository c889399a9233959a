import { entryArgs, type EntryArgs } from '../../commands';

/** What a link from the gallery's page asks this Lab to open. */
export interface LinkRequest extends EntryArgs {
  entry: string;
  /** The address without the request, so that a reload doesn't ask again. */
  rest: string;
}

const id = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads `?vitrine-open=<entry>&vitrine-version=<n>`. Only an id: the gallery is the one that is configured here. */
export function linkRequest(address: string): LinkRequest | null {
  const url = new URL(address);
  const { entry, version } = entryArgs({
    entry: url.searchParams.get('vitrine-open'),
    version: url.searchParams.get('vitrine-version')
  });
  if (entry === null || !id.test(entry)) {
    return null;
  }
  url.searchParams.delete('vitrine-open');
  url.searchParams.delete('vitrine-version');
  return { entry, version, rest: url.pathname + url.search + url.hash };
}
