import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../test/support/archive.js';
import { zipOf } from './zip.js';

const files = [
  { path: 'notebook.ipynb', data: Buffer.from('{"cells": []}\n') },
  { path: 'environment/größe.txt', data: Buffer.alloc(100_000, 'ä') },
  { path: 'empty.json', data: new Uint8Array(0) }
];

describe('an archive', () => {
  it('holds every file whole, under its name, with its check sum', () => {
    const read = filesIn(zipOf(files));
    expect([...read.keys()]).toEqual(files.map(file => file.path));
    for (const { path, data } of files) {
      expect(read.get(path)?.equals(Buffer.from(data))).toBe(true);
    }
  });

  it('is the same bytes whenever it is made', () => {
    expect(zipOf(files).equals(zipOf(files.map(file => ({ ...file }))))).toBe(true);
    expect(zipOf(files).equals(zipOf([...files].reverse()))).toBe(false);
  });

  it('of nothing is an archive too', () => {
    expect(filesIn(zipOf([])).size).toBe(0);
    expect(zipOf([]).length).toBe(22);
  });

  it('is one for Python, which reads every part of it again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-zip-'));
    try {
      writeFileSync(join(folder, 'a.zip'), zipOf(files));
      const code =
        'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; ' +
        'print(json.dumps([[i.filename, i.file_size, i.CRC, list(i.date_time)] for i in z.infolist()]))';
      const call = spawnSync('python3', ['-c', code, join(folder, 'a.zip')], { encoding: 'utf8' });
      expect(call.stderr).toBe('');
      expect(JSON.parse(call.stdout)).toEqual(
        files.map(({ path, data }) => [path, data.length, crc32(data), [1980, 1, 1, 0, 0, 0]])
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
