/** One line of a hash chain. `payload` is null once it was erased. */
export interface AuditEvent {
  chain: string;
  seq: number;
  prev: string;
  time: number;
  actor: string | null;
  action: string;
  subject: string;
  outcome: 'done' | 'denied';
  commitment: string;
  hash: string;
  payload: string | null;
}

/** What checking a chain found. */
export interface ChainReport {
  chain: string;
  events: number;
  head: string;
  /** First event that doesn't fit, or null when all do. */
  broken: { seq: number; why: 'hash' | 'link' | 'gap' | 'commitment' } | null;
}

/** The audit chains: one per space, and `instance`. Nothing here can delete. */
export interface AuditReader {
  verify(): Promise<ChainReport[]>;
  events(query: { chain: string; from: number; limit: number }): Promise<AuditEvent[]>;
}
