import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A search index of a data folder; what is made later has a higher number. */
export interface IndexFile {
  number: number;
  path: string;
}

const named = /^search-(\d{1,9})\.db(?:-wal|-shm|-journal)?$/;

export const indexFile = (dataDir: string, number: number): IndexFile => ({
  number,
  path: join(dataDir, `search-${number}.db`)
});

/** The indexes of a folder by number: the first serves, and one behind it is being made. */
export function indexFiles(dataDir: string): IndexFile[] {
  const numbers = readdirSync(dataDir)
    .map(name => Number(named.exec(name)?.[1] ?? NaN))
    .filter(number => number > 0);
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(number => indexFile(dataDir, number))
    .filter(({ path }) => existsSync(path));
}

/** Takes an index away with what belongs to it. */
export function removeIndex({ path }: IndexFile): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) {
    rmSync(file, { force: true });
  }
}

/** Takes away what is left of indexes whose own file has gone. */
export function sweepIndexes(dataDir: string): void {
  const whole = new Set(indexFiles(dataDir).map(({ number }) => number));
  for (const name of readdirSync(dataDir)) {
    const number = Number(named.exec(name)?.[1] ?? NaN);
    if (number >= 0 && !whole.has(number)) {
      removeIndex(indexFile(dataDir, number));
    }
  }
}
