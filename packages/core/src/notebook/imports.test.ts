import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.js';
import { notebookOf } from './read/read.js';

const found = (...sources: string[]): string[] =>
  importsOf(
    notebookOf({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: sources.map(source => ({ cell_type: 'code', source, metadata: {}, outputs: [], execution_count: null }))
    })
  );

describe('modules that code imports', () => {
  it.each([
    ['import pandas', ['pandas']],
    ['import pandas as pd', ['pandas']],
    ['import numpy as np, pandas as pd', ['numpy', 'pandas']],
    ['import os.path, json', ['os', 'json']],
    ['import matplotlib.pyplot as plt', ['matplotlib']],
    ['from sklearn.linear_model import Ridge, Lasso', ['sklearn']],
    ['from a import (\n  b,\n  c\n)', ['a']],
    ['\timport indented', ['indented']],
    ['import duckdb  # for the joins', ['duckdb']],
    ['import duckdb; import polars', ['duckdb']],
    ['try:\n    import cudf as pd\nexcept ImportError:\n    import pandas as pd', ['cudf', 'pandas']],
    ['from . import local', []],
    ['from .local import x', []],
    ['# import commented', []],
    ['importlib.reload(x)', []],
    ['reimport = 1', []],
    ['import', []],
    ['import 7z', []],
    ['from x importlib', []],
    ['!pip install import pandas', []],
    ['%load_ext import', []],
    ['import a,, b', ['a']],
    [`import ${'a'.repeat(2000)}`, []]
  ])('in %j are %j', (source, modules) => {
    expect(found(source)).toEqual(modules);
  });

  it('are told once each, in the order of the cells', () => {
    expect(found('import b\nimport a', 'import a\nfrom c.d import e\nimport b.x')).toEqual(['b', 'a', 'c']);
  });

  it('law: are names and nothing else, whatever stands in a cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('import ', 'from ', ' as ', ', ', '.', 'a', '\n')), {
          maxLength: 12
        }),
        parts => {
          for (const name of found(parts.join(''))) {
            expect(name).toMatch(/^[A-Za-z_]\w*$/);
          }
        }
      )
    );
  });

  it('law: the same cells in any order import the same', () => {
    const cells = fc.array(fc.constantFrom('import a', 'import b as c, d', 'from e.f import g', 'x = 1', 'import a.z'));
    fc.assert(
      fc.property(cells, sources => {
        expect(found(...[...sources].reverse()).sort()).toEqual(found(...sources).sort());
      })
    );
  });
});
