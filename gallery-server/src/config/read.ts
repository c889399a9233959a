import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256Hex } from '@vitrine/core/hash';
import type { LogLevel } from '../http/log.js';
import { fields } from './fields.js';
import type { Field, Value } from './fields.js';
import { ConfigError } from './mistakes.js';
import type { Mistake } from './mistakes.js';
import type { GalleryConfig } from './model.js';
import { together } from './together.js';

/** Where settings come from; tests hand in their own. */
export interface ConfigSources {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
}

interface Given {
  value: Value;
  where: string;
}

const TRUE = ['1', 'true', 'yes', 'on'];
const FALSE = ['0', 'false', 'no', 'off', ''];

/** The text of a flag or a variable as the field's own type; undefined when it isn't one. */
function parse(field: Field, text: string): Value | undefined {
  switch (field.kind) {
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
    case 'switch':
      return TRUE.includes(text.toLowerCase()) ? true : FALSE.includes(text.toLowerCase()) ? false : undefined;
    case 'list':
      return text
        .split(',')
        .map(part => part.trim())
        .filter(part => part !== '');
    case 'text':
      return text === '' ? undefined : text;
  }
}

function fits(field: Field, value: unknown): value is Value {
  switch (field.kind) {
    case 'number':
      return typeof value === 'number';
    case 'switch':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every(item => typeof item === 'string');
    case 'text':
      return typeof value === 'string' && value !== '';
  }
}

const typeFix: Readonly<Record<Field['kind'], string>> = {
  number: 'Give a number.',
  switch: 'Give true or false.',
  list: 'Give a list of texts.',
  text: 'Give a text that is not empty.'
};

/** Collects what flags, file and environment say; the later one wins. */
class Reading {
  readonly given = new Map<string, Given>();
  readonly mistakes: Mistake[] = [];

  mistake(field: string, where: string, sentence: string, fix: string): void {
    this.mistakes.push({ field, where, sentence, fix });
  }

  take(field: Field, value: unknown, where: string): void {
    if (!fits(field, value)) {
      this.mistake(field.name, where, "The value isn't of the right kind.", typeFix[field.kind]);
      return;
    }
    const wrong = field.check?.(value) ?? null;
    if (wrong !== null) {
      this.mistake(field.name, where, wrong.sentence, wrong.fix);
      return;
    }
    this.given.set(field.name, { value, where });
  }

  flags(args: readonly string[]): string | undefined {
    const options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }> = { config: { type: 'string' } };
    for (const field of fields) {
      options[field.flag.slice(2)] =
        field.kind === 'switch' ? { type: 'boolean' } : { type: 'string', multiple: field.kind === 'list' };
    }
    const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
    for (const token of tokens) {
      if (token.kind === 'positional' || (token.kind === 'option' && !(token.name in options))) {
        const name = token.kind === 'positional' ? token.value : token.rawName;
        this.mistake('', name, "This isn't a setting.", 'vitrine serve --help lists all of them.');
      }
    }
    for (const field of fields) {
      const raw = values[field.flag.slice(2)];
      if (raw !== undefined) {
        const parsed = typeof raw === 'string' ? parse(field, raw) : raw;
        this.take(field, parsed, field.flag);
      }
    }
    return typeof values['config'] === 'string' ? values['config'] : undefined;
  }

  file(path: string): void {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      const sentence = error instanceof SyntaxError ? 'The file is not JSON.' : "The file can't be read.";
      this.mistake('config', path, sentence, 'Check the path, and that the file holds one JSON object.');
      return;
    }
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.mistake('config', path, 'The file holds no JSON object.', 'Put the settings between { and }.');
      return;
    }
    for (const [name, value] of Object.entries(json)) {
      const field = fields.find(each => each.name === name);
      const where = `${name} in ${path}`;
      if (field === undefined) {
        this.mistake(
          name,
          where,
          "This isn't a setting.",
          `The settings are ${fields.map(each => each.name).join(', ')}.`
        );
      } else {
        this.take(field, value, where);
      }
    }
  }

  environment(env: ConfigSources['env']): void {
    for (const field of fields) {
      const raw = env[field.env];
      if (raw !== undefined && raw !== '') {
        this.take(field, parse(field, raw), field.env);
      }
    }
  }

  text(name: string): string | null {
    const value = this.given.get(name)?.value;
    return typeof value === 'string' ? value : null;
  }

  where(name: string): string {
    return this.given.get(name)?.where ?? fields.find(field => field.name === name)?.flag ?? name;
  }
}

const isLevel = (text: string | null): text is LogLevel =>
  text === 'silent' || text === 'error' || text === 'warn' || text === 'info' || text === 'debug';

/** Galleries may share their keys, but never their checkpoints: each data folder has its own. */
const besideKeys = (keysDir: string, data: string): string =>
  join(dirname(keysDir), 'checkpoints', sha256Hex(data).slice(0, 12));

/** Reads flags, then the file, then the environment. Throws a `ConfigError` with every mistake. */
export function readConfig(sources: ConfigSources): GalleryConfig {
  const reading = new Reading();
  const flagged = reading.flags(sources.args);
  const path = sources.env['VITRINE_CONFIG'] ?? flagged;
  if (path !== undefined && path !== '') {
    reading.file(path);
  }
  reading.environment(sources.env);
  const home = sources.env['HOME'] ?? homedir();
  const cert = reading.text('tlsCert');
  const key = reading.text('tlsKey');
  const port = reading.given.get('port')?.value;
  const origins = reading.given.get('origins')?.value;
  const level = reading.text('logLevel');
  const data = resolve(
    reading.text('data') ?? join(sources.env['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'vitrine')
  );
  const keysDir = resolve(
    reading.text('keysDir') ?? join(sources.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'vitrine/keys')
  );
  const config: GalleryConfig = {
    data,
    keysDir,
    checkpointsDir: resolve(reading.text('checkpointsDir') ?? besideKeys(keysDir, data)),
    host: reading.text('host') ?? '127.0.0.1',
    port: typeof port === 'number' ? port : 8765,
    publicUrl: reading.text('publicUrl')?.replace(/\/+$/, '') ?? null,
    trustedProxy: reading.text('trustedProxy'),
    tls: cert === null || key === null ? null : { cert, key },
    origins: Array.isArray(origins) ? origins : [],
    demo: reading.given.get('demo')?.value === true,
    demoSecret: reading.text('demoSecret'),
    logLevel: isLevel(level) ? level : 'info',
    welcomeFile: reading.text('welcomeFile')
  };
  together(reading, config);
  if (reading.mistakes.length > 0) {
    throw new ConfigError(reading.mistakes);
  }
  return config;
}
