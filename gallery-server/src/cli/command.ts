/** Where a command reads and writes; tests hand in their own. */
export interface Io {
  /** One line of the result, to standard output. */
  out(line: string): void;
  /** Resolves once whoever reads standard output has taken what was written; absent where nothing has to wait. */
  drained?(): Promise<void>;
  /** One line for the person: progress and problems, to standard error. */
  err(line: string): void;
  /** Says how far it is, over what it said before; '' takes it away. Only where a person looks at standard error. */
  progress?(line: string): void;
  /** Standard input, when something is piped in. */
  stdin?: AsyncIterable<Uint8Array>;
  /** True when a person looks at standard output. */
  terminal?: boolean;
}

/** One command of `vitrine`. Its file exports it as `command`. */
export interface Command {
  name: string;
  /** One line, present tense, for the list of commands. */
  summary: string;
  /** Synopsis and options, as `--help` prints them. */
  usage: string;
  examples: string[];
  /** Resolves to the exit code: 0 fine, 1 different or conflict, 2 usage, 3 refused. */
  run(args: string[], io: Io): Promise<number>;
}

/** A command that is not loaded yet. */
export interface LazyCommand {
  name: string;
  summary: string;
  load(): Promise<{ command: Command }>;
}
