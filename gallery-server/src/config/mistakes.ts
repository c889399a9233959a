import { VitrineError } from '@vitrine/core/errors';

/** One setting that can't be used, where it was set, and how to mend it. */
export interface Mistake {
  field: string;
  /** `--port`, `port in /etc/vitrine.json` or `VITRINE_PORT`. */
  where: string;
  sentence: string;
  fix: string;
}

/** All mistakes of a configuration at once. */
export class ConfigError extends VitrineError {
  constructor(readonly mistakes: readonly Mistake[]) {
    super('config-invalid', { field: mistakes[0]?.field ?? '', count: mistakes.length });
  }

  /** Lines for a terminal. */
  lines(): string[] {
    return this.mistakes.flatMap(({ where, sentence, fix }) => [`${where}: ${sentence}`, `  ${fix}`]);
  }
}
