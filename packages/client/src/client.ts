import { VitrineError } from '@vitrine/core/errors';
import { createTransport, jsonOf } from './transport.js';
import type { ClientOptions, Request } from './transport.js';
import type {
  Capabilities,
  Comments,
  DeviceAnswer,
  EntryListQuery,
  Lineage,
  Me,
  Notifications,
  PrepareAnswer,
  PrepareRequest,
  PublishAnswer,
  PublishRequest,
  Regard,
  RelatedEntry,
  ReportAnswer,
  ReportRequest,
  ReviewStanding,
  SearchAnswer,
  SpaceRules,
  SpaceView,
  Starred,
  Suggestion,
  TokenAnswer,
  TokenRequest,
  UndoAnswer,
  VersionContent,
  VersionSummary,
  WithdrawAnswer,
  WithdrawRequest
} from './types.js';

/** What every call takes last: a way to give up on it. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** A gallery, as Lab and the command line talk to it. Every failure is a VitrineError. */
export interface GalleryClient {
  readonly baseUrl: string;
  capabilities(options?: CallOptions): Promise<Capabilities>;
  me(options?: CallOptions): Promise<Me>;
  token(body: TokenRequest, options?: CallOptions): Promise<TokenAnswer>;
  /** Ends the caller's own token. */
  endToken(options?: CallOptions): Promise<void>;
  /** Starts a sign-in by short code; `origin` is what the gallery lists it as. */
  device(origin: string, options?: CallOptions): Promise<DeviceAnswer>;
  prepare(body: PrepareRequest, options?: CallOptions): Promise<PrepareAnswer>;
  /** A Blob is such a request as text already: for notebooks that are large. */
  publish(body: PublishRequest | Blob, key: string, options?: CallOptions): Promise<PublishAnswer>;
  list(query?: EntryListQuery, options?: CallOptions): Promise<SearchAnswer>;
  /** What the beginning of a word may mean. */
  suggestions(typed: string, options?: CallOptions): Promise<Suggestion[]>;
  /** Notebooks that are like one, and what they share with it. */
  related(entry: string, options?: CallOptions): Promise<RelatedEntry[]>;
  latest(entry: string, options?: CallOptions): Promise<VersionContent>;
  version(entry: string, version: number, options?: CallOptions): Promise<VersionContent>;
  versions(entry: string, options?: CallOptions): Promise<VersionSummary[]>;
  /** The canonical bytes of a version's notebook, as text. */
  notebook(entry: string, version: number, options?: CallOptions): Promise<string>;
  /** The same without making a text of it here: reading 50 MB stops a page for half a second. */
  notebookFile(entry: string, version: number, options?: CallOptions): Promise<Blob>;
  /** A version as a file to keep: an archive, or a page that opens without a gallery. */
  exportFile(entry: string, version: number, as: 'zip' | 'html', options?: CallOptions): Promise<Blob>;
  /** The redaction receipt of a version, byte for byte as it was signed. */
  receipt(entry: string, version: number, options?: CallOptions): Promise<string>;
  /** How a version stands that had to wait for somebody else. */
  review(entry: string, version: number, options?: CallOptions): Promise<ReviewStanding>;
  /** Closes every version of an entry at once. */
  report(
    entry: string,
    version: number,
    body: ReportRequest,
    key: string,
    options?: CallOptions
  ): Promise<ReportAnswer>;
  lineage(entry: string, options?: CallOptions): Promise<Lineage>;
  /** What readers say about a version. */
  comments(entry: string, version: number, options?: CallOptions): Promise<Comments>;
  /** Stars, and whether it is deprecated. */
  regard(entry: string, options?: CallOptions): Promise<Regard>;
  star(entry: string, starred: boolean, options?: CallOptions): Promise<Starred>;
  notifications(options?: CallOptions): Promise<Notifications>;
  /** Marks one as read, or with `null` all of them. */
  readNotifications(notice: string | null, options?: CallOptions): Promise<{ unread: number }>;
  withdraw(entry: string, body: WithdrawRequest, key: string, options?: CallOptions): Promise<WithdrawAnswer>;
  undoWithdraw(undo: string, options?: CallOptions): Promise<UndoAnswer>;
  spaces(options?: CallOptions): Promise<SpaceView[]>;
  spaceRules(space: string, options?: CallOptions): Promise<SpaceRules>;
}

/** Makes a client of one gallery. Nothing is sent before a method is called. */
export function createGalleryClient(options: ClientOptions): GalleryClient {
  const { text: send, file } = createTransport(options);
  const ask = async <T>(request: Request): Promise<T> => jsonOf<T>(await send(request));
  const at = (entry: string): string => `/entries/${encodeURIComponent(entry)}`;
  const items = async <T>(request: Request): Promise<T[]> => {
    const list = await ask<{ items?: T[] }>(request);
    if (!Array.isArray(list.items)) {
      throw new VitrineError('gallery-unreachable');
    }
    return list.items;
  };

  return {
    baseUrl: options.baseUrl,
    capabilities: async more => {
      const answer = await ask<Capabilities>({ method: 'GET', path: '/capabilities', ...more });
      if (answer.product !== 'vitrine') {
        throw new VitrineError('gallery-unreachable');
      }
      return answer;
    },
    me: more => ask({ method: 'GET', path: '/me', ...more }),
    token: (body, more) => ask({ method: 'POST', path: '/token', body, ...more }),
    endToken: async more => {
      await send({ method: 'DELETE', path: '/token', ...more });
    },
    device: (origin, more) => ask({ method: 'POST', path: '/device', body: { origin }, ...more }),
    prepare: (body, more) => ask({ method: 'POST', path: '/prepare', body, ...more }),
    publish: (body, key, more) => ask({ method: 'POST', path: '/versions', body, key, ...more }),
    list: (query, more) => ask({ method: 'GET', path: '/entries', query: { ...query }, ...more }),
    suggestions: (typed, more) => items({ method: 'GET', path: '/suggestions', query: { q: typed }, ...more }),
    related: (entry, more) => items({ method: 'GET', path: `${at(entry)}/related`, ...more }),
    latest: (entry, more) => ask({ method: 'GET', path: at(entry), ...more }),
    version: (entry, version, more) => ask({ method: 'GET', path: `${at(entry)}/versions/${version}`, ...more }),
    versions: (entry, more) => items({ method: 'GET', path: `${at(entry)}/versions`, ...more }),
    notebook: (entry, version, more) =>
      send({ method: 'GET', path: `${at(entry)}/versions/${version}/notebook`, ...more }),
    notebookFile: (entry, version, more) =>
      file({ method: 'GET', path: `${at(entry)}/versions/${version}/notebook`, ...more }),
    exportFile: (entry, version, as, more) =>
      file({ method: 'GET', path: `${at(entry)}/versions/${version}/export`, query: { as }, ...more }),
    receipt: (entry, version, more) =>
      send({ method: 'GET', path: `${at(entry)}/versions/${version}/receipt`, ...more }),
    review: (entry, version, more) => ask({ method: 'GET', path: `${at(entry)}/versions/${version}/review`, ...more }),
    report: (entry, version, body, key, more) =>
      ask({ method: 'POST', path: `${at(entry)}/versions/${version}/report`, body, key, ...more }),
    lineage: (entry, more) => ask({ method: 'GET', path: `${at(entry)}/lineage`, ...more }),
    comments: (entry, version, more) =>
      ask({ method: 'GET', path: `${at(entry)}/versions/${version}/comments`, ...more }),
    regard: (entry, more) => ask({ method: 'GET', path: `${at(entry)}/regard`, ...more }),
    star: (entry, starred, more) => ask({ method: starred ? 'PUT' : 'DELETE', path: `${at(entry)}/star`, ...more }),
    notifications: more => ask({ method: 'GET', path: '/notifications', ...more }),
    readNotifications: (notice, more) =>
      ask({ method: 'POST', path: '/notifications/read', body: { notice }, ...more }),
    withdraw: (entry, body, key, more) => ask({ method: 'POST', path: `${at(entry)}/withdraw`, body, key, ...more }),
    undoWithdraw: (undo, more) => ask({ method: 'POST', path: '/withdrawals/undo', body: { undo }, ...more }),
    spaces: more => items({ method: 'GET', path: '/spaces', ...more }),
    spaceRules: (space, more) => ask({ method: 'GET', path: `/spaces/${encodeURIComponent(space)}/policy`, ...more })
  };
}
