import { importsOf } from '@vitrine/core/notebook';
import type { Notebook } from '@vitrine/core/notebook';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What comes with Python: everybody has it, so that nobody looks for a notebook by it. */
const pythons = words(`__future__ abc argparse array ast asyncio base64 bisect builtins bz2 calendar cmath codecs
  collections colorsys concurrent configparser contextlib copy csv ctypes dataclasses datetime decimal difflib dis
  email enum errno faulthandler fnmatch fractions ftplib functools gc getpass gettext glob graphlib gzip hashlib heapq
  hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
  math mimetypes mmap multiprocessing numbers operator os pathlib pickle pkgutil platform pprint profile queue random
  re sched secrets select shelve shlex shutil signal site smtplib socket sqlite3 ssl stat statistics string struct
  subprocess sys sysconfig tarfile tempfile textwrap threading time timeit token tokenize tomllib traceback
  tracemalloc types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser xml zipfile zlib
  zoneinfo`);
const rs = words(
  'base compiler datasets graphics grDevices grid methods parallel splines stats stats4 tcltk tools utils'
);
const julias = words(`Base Core Dates DelimitedFiles Distributed Downloads InteractiveUtils LinearAlgebra Logging Main
  Markdown Mmap Pkg Printf Profile Random Serialization SharedArrays Sockets SparseArrays Statistics Test TOML UUIDs
  Unicode`);

const library = /(?<![\w.])(?:library|require|requireNamespace)\(\s*(["']?)([A-Za-z][\w.]*)\1\s*[,)]/g;
const using = /^\s*(?:using|import)\s+([^#]+)/;
const julia = /^\s*([A-Za-z]\w*)/;

/** A line longer than this is data, not code that somebody wrote. */
const LONGEST_LINE = 1000;

function* linesOf(notebook: Notebook): Generator<string> {
  for (const cell of notebook.cells) {
    if (cell.cell_type === 'code') {
      yield* cell.source.split('\n').filter(line => line.length < LONGEST_LINE && !/^\s*#/.test(line));
    }
  }
}

function inR(notebook: Notebook): string[] {
  return [...linesOf(notebook)].flatMap(line => [...line.matchAll(library)].map(match => match[2] ?? ''));
}

/** `using A, B.C` brings A and B; what stands behind a colon are names out of the last one. */
function inJulia(notebook: Notebook): string[] {
  return [...linesOf(notebook)].flatMap(line =>
    (using.exec(line)?.[1]?.split(':')[0] ?? '').split(',').flatMap(name => julia.exec(name)?.[1] ?? [])
  );
}

/** Packages that the code brings in, in order, each once, without what comes with the language. */
export function packagesOf(notebook: Notebook, language: string | null): string[] {
  switch (language) {
    case null:
    case 'python':
      return importsOf(notebook).filter(name => !pythons.has(name));
    case 'R':
      return [...new Set(inR(notebook))].filter(name => !rs.has(name));
    case 'julia':
      return [...new Set(inJulia(notebook))].filter(name => !julias.has(name));
    default:
      return [];
  }
}
