import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

/** A row as SQLite hands it out, with checked columns. */
export class Row {
  constructor(private readonly values: Record<string, SQLOutputValue>) {}

  text(column: string): string {
    const value = this.values[column];
    if (typeof value !== 'string') {
      throw new Error(`column ${column} holds no text`);
    }
    return value;
  }

  textOrNull(column: string): string | null {
    return this.values[column] === null ? null : this.text(column);
  }

  number(column: string): number {
    const value = this.values[column];
    if (typeof value !== 'number') {
      throw new Error(`column ${column} holds no number`);
    }
    return value;
  }

  numberOrNull(column: string): number | null {
    return this.values[column] === null ? null : this.number(column);
  }

  bytes(column: string): Uint8Array {
    const value = this.values[column];
    if (!(value instanceof Uint8Array)) {
      throw new Error(`column ${column} holds no bytes`);
    }
    return value;
  }

  /** Text that this store wrote as JSON itself. */
  json<T>(column: string): T {
    return JSON.parse(this.text(column)) as T;
  }
}

export type Values = Record<string, SQLInputValue>;

/** A connection whose statements are prepared once. */
export class Db {
  readonly #statements = new Map<string, StatementSync>();

  constructor(readonly raw: DatabaseSync) {}

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.raw.prepare(sql);
      statement.setAllowUnknownNamedParameters(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  run(sql: string, values: Values = {}): number {
    return Number(this.#prepare(sql).run(values).changes);
  }

  one(sql: string, values: Values = {}): Row | null {
    const row = this.#prepare(sql).get(values);
    return row === undefined ? null : new Row(row);
  }

  all(sql: string, values: Values = {}): Row[] {
    return this.#prepare(sql)
      .all(values)
      .map(row => new Row(row));
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** A public id: 60 random bits, so that knowing one says nothing about another. */
export function newId(length = 12): string {
  return [...randomBytes(length)].map(byte => letters[byte & 31]).join('');
}
