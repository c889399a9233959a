import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACKAGE, VERSION } from './version';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('version', () => {
  it('is one everywhere', () => {
    const manifest = JSON.parse(read('package.json')) as { name: string; version: string };
    expect(manifest).toMatchObject({ name: PACKAGE, version: VERSION });
    expect(read('pyproject.toml')).toContain(`version = "${VERSION}"`);
    expect(read('jupyterlab_vitrine/__init__.py')).toContain(`__version__ = "${VERSION}"`);
  });

  it('has a schema for every plugin', () => {
    for (const name of ['publish', 'gallery', 'signin', 'fork', 'statusbar']) {
      const schema = JSON.parse(read(`schema/${name}.json`)) as { title: string; type: string };
      expect(schema.title).toContain('Vitrine');
      expect(schema.type).toBe('object');
    }
  });
});
