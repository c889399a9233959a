import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, venvBin } from './places.mjs';
import { run } from './tool.mjs';

const PROBE = `import json, sys
sys.path.insert(0, "demo")
from shelf import pieces
import start_here
print(json.dumps([{**vars(piece), "after": None} for piece in [*pieces, start_here.piece]]))`;

/** What the gallery of `npm start` is filled with, before any cell of it runs. */
let pieces;
beforeAll(async () => {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  pieces = JSON.parse(await run(venvBin('python'), ['-c', PROBE], { cwd: join(root), env }));
});

const ancestors = (file, seen = 0) => {
  const { of } = pieces.find(each => each.file === file);
  return of.fork ? ancestors(of.fork, seen + 1) : seen;
};

describe('the shelf of the demo', () => {
  it('holds what a filled gallery has: versions, forks of forks, every kind of space, something taken back', () => {
    expect(new Set(pieces.map(({ file }) => file)).size).toBeGreaterThanOrEqual(20);
    expect(Math.max(...pieces.map(({ file }) => ancestors(file)))).toBeGreaterThanOrEqual(2);
    expect(pieces.filter(({ of }) => of.fork === 'tariff.ipynb')).toHaveLength(3);
    expect(new Set(pieces.map(({ space }) => space))).toEqual(new Set(['team', 'public', 'personal']));
    expect(pieces.filter(({ takes_back }) => takes_back)).not.toHaveLength(0);
  });

  it('builds on nothing that comes later', () => {
    pieces.forEach(({ of }, at) => {
      const earlier = pieces.slice(0, at).map(({ file }) => file);
      Object.values(of).forEach(file => expect(earlier).toContain(file));
    });
  });

  it('says in every new version what is new, and only there', () => {
    for (const { of, fields } of pieces) {
      expect(fields.note !== '', fields.title).toBe(of.version !== undefined);
    }
  });

  it('begins every notebook with its title, and says no question twice', () => {
    for (const { cells, fields } of pieces) {
      expect(cells[0][1].split('\n')[0]).toBe(`# ${fields.title}`);
      expect(fields.question).not.toBe(fields.title);
    }
  });

  it('knows two people, and addresses that belong to nobody', () => {
    expect(new Set(pieces.map(({ by }) => by))).toEqual(new Set(['author', 'colleague']));
    const text = JSON.stringify(pieces);
    expect((text.match(/[\w.]+@[\w.]+\w/g) ?? []).filter(each => !each.endsWith('@example.org'))).toEqual([]);
    expect((text.match(/\/home\/\w+/g) ?? []).filter(each => each !== '/home/demo')).toEqual([]);
  });
});
