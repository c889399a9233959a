import { parseArgs } from 'node:util';
import { VitrineError, problemOf } from '@vitrine/core/errors';
import type { Command, Io } from '../command.js';
import { exitCodeOf } from '../run.js';
import { sentenceOf } from './advice.js';
import { placeLines } from './found-places.js';
import { Stop, exitCodes, wrongCall } from './stop.js';

/** One option of a command; `multiple` ones can be given again and again. */
export interface OptionSpec {
  type: 'string' | 'boolean';
  multiple?: boolean;
}

/** The options of one call, already told apart by their form. */
export class Given {
  constructor(
    private readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>,
    readonly words: readonly string[]
  ) {}

  /** The text of an option, or undefined. */
  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** True when a switch is on. */
  on(name: string): boolean {
    return this.values[name] === true;
  }

  /** Every text of an option that can be given again. */
  all(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  }

  /** A whole number from `least` on, or undefined. */
  count(name: string, least: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) {
      return undefined;
    }
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
      throw wrongCall(`--${name} takes a whole number from ${least} on.`);
    }
    return value;
  }

  /** The one word that a command is about. */
  single(what: string): string {
    const [word, ...more] = this.words;
    if (word === undefined || word === '') {
      throw wrongCall(`${what} is missing.`);
    }
    if (more.length > 0) {
      throw wrongCall(`One is enough: ${what}. Words with spaces need quotes.`);
    }
    return word;
  }
}

/** What a command file says about itself. `--json` and `--help` come by themselves. */
export interface Definition extends Omit<Command, 'run'> {
  options: Readonly<Record<string, OptionSpec>>;
  run(given: Given, io: Io): Promise<number>;
}

function read(definition: Definition, args: string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...definition.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true
    });
    return new Given(values, positionals);
  } catch (error) {
    // Node's sentence names the option; what follows it is advice for programmers.
    const [sentence] = (error instanceof Error ? error.message : '').split('. ');
    throw wrongCall(`${(sentence ?? '').replace(/\.$/, '')}.`);
  }
}

/** Makes a command out of its definition: options, problems and exit codes are the same everywhere. */
export function defineCommand(definition: Definition): Command {
  const { name, summary, usage, examples } = definition;
  return {
    name,
    summary,
    usage: usage + '\n  --json                 the result as JSON, for scripts\n  --help                 this text',
    examples,
    run: async (args, io) => {
      try {
        return await definition.run(read(definition, args), io);
      } catch (error) {
        const wrong = error instanceof Stop && error.exitCode === exitCodes.usage;
        const words = sentenceOf(error);
        const next = wrong && words.next === '' ? `vitrine ${name} --help shows how.` : words.next;
        io.err(words.sentence);
        const places = error instanceof VitrineError ? error.places : [];
        placeLines(places).forEach(line => io.err(line));
        if (next !== '') {
          io.err(next);
        }
        // Looked up in the bare words, so that a call that can't be read answers in JSON too.
        if (args.includes('--json')) {
          const params = error instanceof VitrineError ? error.params : {};
          io.out(JSON.stringify({ problem: { ...words, next, params, ...(places.length === 0 ? {} : { places }) } }));
        }
        return error instanceof Stop ? error.exitCode : exitCodeOf(problemOf(error).code);
      }
    }
  };
}
