import { notebookOf } from '@vitrine/core/notebook';
import type { JsonObject, Notebook } from '@vitrine/core/notebook';
import { describe, expect, it } from 'vitest';
import { packagesOf } from './imports.js';

const notebook = (...cells: { code?: string; markdown?: string }[]): Notebook =>
  notebookOf({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map(({ code, markdown }): JsonObject =>
      code === undefined
        ? { cell_type: 'markdown', metadata: {}, source: markdown ?? '' }
        : { cell_type: 'code', metadata: {}, source: code, execution_count: null, outputs: [] }
    )
  });
const packages = (language: string | null, code: string): string[] => packagesOf(notebook({ code }), language);

describe('Python brings in', () => {
  it.each([
    ['import pandas', ['pandas']],
    ['import pandas as pd', ['pandas']],
    ['import matplotlib.pyplot as plt', ['matplotlib']],
    ['import numpy as np, scipy.stats as st, xarray', ['numpy', 'scipy', 'xarray']],
    ['from sklearn.linear_model import Ridge', ['sklearn']],
    ['from torch import nn, optim', ['torch']],
    ['from dask import (\n    bag,\n    array)', ['dask']],
    ['try:\n    import polars\nexcept ImportError:\n\timport pandas', ['polars', 'pandas']],
    ['import pandas  # for tables', ['pandas']],
    ['import pandas; import numpy', ['pandas']]
  ])('what its lines import: %j', (code, names) => {
    expect(packages('python', code)).toEqual(names);
    expect(packages(null, code)).toEqual(names);
  });

  it.each([
    ...['import os', 'import os.path as p', 'from collections import Counter', 'from __future__ import annotations'],
    ...['# import pandas', 'important = 1', 'x = "import pandas"', 'print("from pandas import x")', 'imports pandas'],
    ...['from . import local', 'from .local import x', 'from pandas', 'import', 'import 3d', 'importpandas', '']
  ])('nothing by what comes with it or is no import: %j', code => {
    expect(packages('python', code)).toEqual([]);
  });
});

describe('R brings in', () => {
  it.each([
    ['library(dplyr)', ['dplyr']],
    ['library("dplyr")', ['dplyr']],
    ["require('data.table')", ['data.table']],
    ['library( ggplot2 )', ['ggplot2']],
    ['library(sf, quietly = TRUE)', ['sf']],
    ['library(dplyr); library(tidyr)', ['dplyr', 'tidyr']],
    ['if (!requireNamespace("sf", quietly = TRUE)) stop()', ['sf']],
    ['suppressMessages(library(zoo))', ['zoo']],
    ['  x <- require(zoo)', ['zoo']]
  ])('what its calls name: %j', (code, names) => {
    expect(packages('R', code)).toEqual(names);
  });

  it.each([
    ...['# library(dplyr)', '  # library(dplyr)', 'library(stats)', 'library("utils")', 'my_library(dplyr)'],
    ...[
      'my.library(dplyr)',
      'library',
      'library()',
      'library("dplyr)',
      'library(2)',
      'library(pick())',
      'import pandas'
    ]
  ])('nothing by what comes with it or is no such call: %j', code => {
    expect(packages('R', code)).toEqual([]);
  });
});

describe('Julia brings in', () => {
  it.each([
    ['using DataFrames', ['DataFrames']],
    ['import CSV', ['CSV']],
    ['using CSV, DataFrames', ['CSV', 'DataFrames']],
    ['using CSV,DataFrames # tables', ['CSV', 'DataFrames']],
    ['using DataFrames: select, groupby', ['DataFrames']],
    ['import JuMP.MOI', ['JuMP']],
    ['import Plots as P', ['Plots']],
    ['\tusing Flux', ['Flux']],
    ['using Dates, Flux', ['Flux']]
  ])('what its lines use: %j', (code, names) => {
    expect(packages('julia', code)).toEqual(names);
  });

  it.each([
    ...['# using CSV', 'using LinearAlgebra', 'using Dates, Statistics', 'using_csv = 1', 'x = "using CSV"', 'using'],
    ...['using .Local', 'import ..Above', 'library(dplyr)', '']
  ])('nothing by what comes with it or is no such line: %j', code => {
    expect(packages('julia', code)).toEqual([]);
  });
});

describe('packages', () => {
  it.each([
    ['python', 'import b', 'import a', 'import b.c'],
    ['R', 'library(b)', 'library(a)', 'require(b)'],
    ['julia', 'using b', 'import a', 'using b: c']
  ])('of %s stand once each, in order, over all cells of code and no others', (language, ...lines) => {
    const [first, second, again] = lines.map(code => ({ code }));
    expect(packagesOf(notebook(first, { markdown: lines[1] }, second, again), language)).toEqual(['b', 'a']);
    expect(packagesOf(notebook({ markdown: lines[0] }), language)).toEqual([]);
  });

  it.each(['python', 'R', 'julia'])('of %s are not looked for in lines that nobody wrote', language => {
    const line = { python: 'import a', R: 'library(a)', julia: 'using a' }[language] ?? '';
    expect(packages(language, line + ' '.repeat(999 - line.length))).toEqual(['a']);
    expect(packages(language, line + ' '.repeat(1000 - line.length))).toEqual([]);
  });

  it.each(['scala', 'r', 'Python', ''])('of a language that is not known are none: %j', language => {
    expect(packages(language, 'import a\nlibrary(a)\nusing a')).toEqual([]);
  });
});
