import type { Account } from '../domain/identity/model.js';

/** Style and script of the pages, as they are named in this build. */
export interface AssetNames {
  style: string;
  script: string;
  /** What draws figures in their frames, by what it draws. */
  frames?: Readonly<Record<string, string>>;
}

/** What a reader chose; `system` follows the browser. */
export type Theme = 'system' | 'light' | 'dark';

/** What every page knows about the request it answers. */
export interface PageContext {
  /** Base path without a trailing slash. */
  base: string;
  /** Public address of the gallery without a trailing slash. */
  url: string;
  account: Account | null;
  /** Token that every form of a session sends back; '' without a session. */
  csrf: string;
  assets: AssetNames;
  theme: Theme;
  demo: boolean;
  now: number;
  /** Versions that wait for who is here; null or left out for whoever reviews no space. */
  waiting?: number | null;
  /** Notifications that who is here hasn't read; null or left out where nobody counted. */
  unread?: number | null;
  /** Path and query of this page without the base, to come back to. */
  here: string;
}

/** Addresses of the gallery; the only place that puts them together. */
export interface Links {
  home: string;
  search(query: SearchQuery): string;
  notebook(entry: string, version?: number): string;
  versions(entry: string): string;
  lineage(entry: string): string;
  open(entry: string, version: number): string;
  withdraw(entry: string, version: number | null): string;
  report(entry: string, version: number): string;
  purge(entry: string, version: number): string;
  download(entry: string, version: number): string;
  /** A figure of a version by its number, or the one that stands for it in lists. */
  figure(entry: string, version: number, figure: number | ''): string;
  /** The document in which a script draws a figure of a version. */
  frame(entry: string, version: number, frame: number): string;
  thumbnail(entry: string, version: number): string;
  /** The same as an archive, or as a page that opens without a gallery. */
  exported(entry: string, version: number, as: 'zip' | 'html'): string;
  /** The page of a redaction receipt, and its file. */
  receipt(entry: string, version: number): string;
  receiptFile(entry: string, version: number): string;
  /** Where a reviewer decides about a version. */
  review(entry: string, version: number): string;
  keys: string;
  to(path: string): string;
}

/** What a search page can be asked. */
export interface SearchQuery {
  words: string;
  space?: string | null;
  /** An account, or `me`. */
  author?: string | null;
  language?: string | null;
  packages?: readonly string[];
  tags?: readonly string[];
  /** Only what somebody else said yes to. */
  reviewed?: boolean;
  /** Another order than by worth. */
  sort?: 'newest' | 'stars' | null;
  /** The words as they are, without mending a slip. */
  literal?: boolean;
  cursor?: string | null;
}

/** A part of an address; half of a character pair, which no address can hold, becomes the sign for "unreadable". */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

function queryOf(parts: Readonly<Record<string, string | readonly string[] | null | undefined>>): string {
  const query = Object.entries(parts)
    .flatMap(([name, value]) => [value ?? ''].flat().map(each => [name, each] as const))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');
  return query === '' ? '' : `?${query}`;
}

function searchQueryOf(query: SearchQuery): string {
  const { words, space, author, language, packages, tags, reviewed, sort, literal, cursor } = query;
  return queryOf({
    q: words,
    space,
    author,
    language,
    package: packages,
    tag: tags,
    reviewed: reviewed === true ? 'yes' : null,
    sort,
    literal: literal === true ? 'yes' : null,
    cursor
  });
}

/** Addresses under a base path. */
export function linksOf(base: string): Links {
  const to = (path: string): string => `${base}${path}`;
  const entryPath = (entry: string): string => `/n/${encoded(entry)}`;
  return {
    home: to('/'),
    to,
    search: query => to(`/search${searchQueryOf(query)}`),
    notebook: (entry, version) => to(`${entryPath(entry)}${version === undefined ? '' : `/v/${version}`}`),
    versions: entry => to(`${entryPath(entry)}/versions`),
    lineage: entry => to(`${entryPath(entry)}/lineage`),
    open: (entry, version) => to(`${entryPath(entry)}/open?v=${version}`),
    withdraw: (entry, version) => to(`${entryPath(entry)}/withdraw${version === null ? '' : `?v=${version}`}`),
    report: (entry, version) => to(`${entryPath(entry)}/report?v=${version}`),
    purge: (entry, version) => to(`${entryPath(entry)}/purge?v=${version}`),
    receipt: (entry, version) => to(`${entryPath(entry)}/v/${version}/receipt`),
    receiptFile: (entry, version) => to(`/api/v1/entries/${encoded(entry)}/versions/${version}/receipt`),
    review: (entry, version) => to(`${entryPath(entry)}/v/${version}/review`),
    keys: to('/api/v1/keys'),
    figure: (entry, version, figure) => to(`/api/v1/entries/${encoded(entry)}/versions/${version}/figures/${figure}`),
    frame: (entry, version, frame) => to(`${entryPath(entry)}/v/${version}/frames/${frame}`),
    thumbnail: (entry, version) => to(`/api/v1/entries/${encoded(entry)}/versions/${version}/thumbnail`),
    exported: (entry, version, as) => to(`/api/v1/entries/${encoded(entry)}/versions/${version}/export?as=${as}`),
    download: (entry, version) => to(`/api/v1/entries/${encoded(entry)}/versions/${version}/notebook`)
  };
}

/** What does the same as a fork in Lab, at a command line. */
export function forkCommand(url: string, entry: string, version: number): string {
  return `vitrine fork ${url}/n/${encoded(entry)}/v/${version}`;
}

/** What Lab's address is followed by, so that the extension finds the notebook. */
export function labPath(entry: string, version: number): string {
  return `lab?vitrine-open=${encoded(entry)}&vitrine-version=${version}`;
}
