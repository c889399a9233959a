import { book, code, markdown, places, printed, shown } from './book.js';
import type { Part, Place } from './book.js';
import * as as from './coders.js';

type Fields = Readonly<Record<string, Part>>;

const quoted = (text: string): string => JSON.stringify(text);
const printable = (text: string): string =>
  [...text].map(letter => `=${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** Metadata that tools leave behind, of the notebook. */
const heads: Record<string, (text: string) => Fields> = {
  kaggle: text => ({
    kaggle: { accelerator: text, dataSources: [{ sourceId: 1, datasetSlug: text }], dockerImageVersionId: text }
  }),
  'source of colab': text => ({
    accelerator: text,
    colab: { collapsed_sections: [text], mount_file_id: text, gpuType: text }
  }),
  'environment of a data platform': text => ({
    'application/vnd.databricks.v1+notebook': {
      notebookName: text,
      dashboards: [{ layout: { source: text } }],
      environmentMetadata: { base_environment: text }
    }
  }),
  'connection of a query kernel': text => ({
    kernelspec: { name: 'sql', display_name: 'SQL', connection: text },
    connection_name: text
  }),
  'parameters of a scheduler': text => ({
    orchest: { step_uuid: text },
    elyra: { env: { A: text }, runtime_image: text }
  }),
  voila: text => ({ voila: { theme: text, template: text, authors: text } }),
  'tests of a grader': text => ({
    otter: { OK_FORMAT: true, tests: { q1: { suites: [{ cases: [{ code: `>>> ${text}` }] }] } } }
  }),
  'book of pages': text => ({
    jupyterbook: { source: text },
    myst: { downloads: [text] },
    mystnb: { render_image_options: text }
  }),
  'records of runs': text => ({
    mlflow: { run_id: text, tracking_uri: text },
    wandb: { entity: text },
    neptune: { token: text }
  }),
  'notes of an editor': text => ({
    zotero: { a: { title: text } },
    cite2c: { citations: { a: { URL: text } } },
    nteract: { version: text }
  }),
  'conversation with a helper': text => ({
    jupyter_ai: { history: [{ role: 'user', content: text }] },
    copilot: [text]
  }),
  'last machine': text => ({ last_host: text, hostname: text, cwd: text, environ: { HOME: text, LD_PRELOAD: text } })
};

const cellHeads: Record<string, (text: string) => Fields> = {
  'query of a platform': text => ({
    deepnote_sql_source: text,
    sql_integration_id: text,
    deepnote_variable_name: text
  }),
  'form of colab': text => ({ cellView: 'form', form: { title: text, params: { a: text } } }),
  'answer of a grader': text => ({ nbgrader: { points: 1, solution: true, checksum: text }, otter: { tests: [text] } }),
  'seen by a helper': text => ({ 'ai.prompt': text, prompt: [{ content: text }], completion: text }),
  'size of an output': text => ({ outputExpanded: text, scrolled: true, output_size: { height: text } }),
  'label of a page': text => ({
    mystnb: { figure: { caption: text, name: text } },
    'nbsphinx-thumbnail': { tooltip: text }
  }),
  'lines of a debugger': text => ({ debug: { breakpoints: [{ condition: text }] }, trusted: true })
};

const sources: Record<string, (text: string) => string> = {
  'f-string in pieces': text => as.cut(text, 2).reduce((a, b) => `x = f"${a}{''}${b}"`),
  'f-string of names': text => as.cut(text, 2).reduce((a, b) => `a = "${a}"\nb = "${b}"\nx = f"{a}{b}"`),
  'bytes decoded': text => `x = b"${as.base64(text)}".decode()`,
  'base64 in percents': text =>
    `x = unquote("${as.base64(text).replaceAll('=', '%3D').replaceAll('+', '%2B').replaceAll('/', '%2F')}")`,
  'zlib in base64 of addresses': text =>
    `x = zlib.decompress(base64.urlsafe_b64decode("${as.deflate(text).toString('base64url')}"))`,
  'numbers in hexadecimal': text =>
    `x = bytes([${as
      .numbers(text)
      .map(one => `0x${one.toString(16)}`)
      .join(', ')}])`,
  'calls of chr': text =>
    `x = ${as
      .numbers(text)
      .map(one => `chr(${one})`)
      .join(' + ')}`,
  'calls of chr that are joined': text =>
    `x = "".join([${as
      .numbers(text)
      .map(one => `chr(${one})`)
      .join(', ')}])`,
  'numbers that are mapped': text => `x = ''.join(chr(i) for i in (${as.numbers(text).join(', ')}))`,
  'letters in a list': text => `x = "".join([${[...text].map(quoted).join(', ')}])`,
  'letters in a list of JavaScript': text => `%%js\nconst x = [${[...text].map(quoted).join(', ')}].join('')`,
  'numbers in JavaScript': text => `%%js\nconst x = String.fromCharCode(${as.numbers(text).join(', ')})`,
  'added to a variable': text =>
    as.cut(text, 3).reduce((all, one, at) => (at === 0 ? `x = "${one}"` : `${all}\nx += "${one}"`), ''),
  'names of characters': text =>
    `x = "${text.replaceAll('_', '\\N{LOW LINE}').replaceAll('/', '\\N{SOLIDUS}').replaceAll('@', '\\N{COMMERCIAL AT}')}"`,
  'escapes with braces': text =>
    `%%js\nconst x = "${as
      .numbers(text)
      .map(one => `\\u{${one.toString(16)}}`)
      .join('')}"`,
  'quoted-printable': text => `x = quopri.decodestring("${printable(text)}")`,
  'written lines of base64': text => `%%writefile key.b64\n${(as.base64(text).match(/.{1,24}/g) ?? []).join('\n')}\n`,
  'piped to a decoder': text => `!echo ${as.base64(text)} | base64 -d > key`,
  'here document': text => `%%bash\ncat <<'EOF' > .env\nSOURCE=${text}\nEOF`,
  'argument of a container': text => `!docker run -e SOURCE=${text} image:1`,
  'package from a private place': text => `%pip install "pkg @ git+https://example.org/a.git#egg=${text}"`,
  'lines that go on': text => `%%bash\nload --from \\\n  "${text}" \\\n  --fast`,
  'name of a cell of Databricks': text => `# MAGIC %md ${text}\n# COMMAND ----------`,
  'title of a form': text => `#@title ${text} { display-mode: "form" }\nx = 1 #@param ["${text}"]`,
  'type comment': text => `x = 1  # type: ignore[${text}]\n#: ${text}`,
  'test in a docstring': text => `def f():\n    """\n    >>> f()\n    '${text}'\n    """`,
  'bytes in a table': text => `x = np.array([[${as.numbers(text).join(', ')}]], dtype="u1")`
};

const prints: Record<string, (text: string) => string> = {
  'box of a shell': text => `╭──────┬────────╮\n│ a    │ ${text} │\n╰──────┴────────╯\n`,
  'columns of a shell': text => `NAME      READY   SOURCE\na-0       1/1     ${text}\n`,
  'line that was drawn again': text => `loading\u001b[2K\u001b[1G${text}\u001b[A\n`,
  'place of the cursor': text => as.cut(text, 2).join('\u001b[0K'),
  'bold by overwriting': text => [...text].map(letter => `${letter}\b${letter}`).join(''),
  'words in a warning': text => `a.py:3: UserWarning: from ${text}\n  warnings.warn(\n`,
  'settings as they print': text => `Namespace(a=1, source='${text}', b=None)\n`,
  'class as it prints': text => `Config(source='${text}')\n<Client: '${text}'>\n`,
  'tuple of bytes': text => `(b'${text}', 1)\n`,
  'difference of two files': text => `--- a\n+++ b\n@@ -1 +1 @@\n-source: x\n+source: ${text}\n`,
  'request as curl says it': text =>
    `> GET /?q=${encodeURIComponent(text)} HTTP/1.1\r\n> X-Source: ${text}\r\n< HTTP/1.1 200\r\n`,
  'mail as it is sent': text => `Content-Transfer-Encoding: base64\n\n${as.base64(text)}\n`,
  'words of another code': text => `=?utf-8?B?${as.base64(text)}?=\n`,
  'punycode beside it': text => `xn--mnchen-3ya.example ${text}\n`,
  'rows of XML': text => `<?xml version="1.0"?><r><a k="1">${as.entities(text)}</a></r>\n`,
  'settings of TOML': text => `[a]\nsource = '''${text}'''\n`,
  'lines of a log that was cut': text => `INFO [a.b] x=1 source=${quoted(text)} y=2\n`
};

const charts: Record<string, (text: string) => Fields> = {
  'table of plotly': text => ({
    'application/vnd.plotly.v1+json': {
      data: [{ type: 'table', header: { values: ['a', 'b'] }, cells: { values: [[1], [text]] } }],
      layout: {}
    }
  }),
  'tree of plotly': text => ({
    'application/vnd.plotly.v1+json': {
      data: [{ type: 'treemap', labels: ['a', text], parents: ['', 'a'] }],
      layout: {}
    }
  }),
  'flows of plotly': text => ({
    'application/vnd.plotly.v1+json': {
      data: [{ type: 'sankey', node: { label: [text] }, link: { customdata: [text] } }],
      layout: {}
    }
  }),
  'ticks of plotly': text => ({
    'application/vnd.plotly.v1+json': {
      data: [],
      layout: { xaxis: { ticktext: [text], title: { text }, categoryarray: [text] } }
    }
  }),
  'buttons of plotly': text => ({
    'application/vnd.plotly.v1+json': {
      data: [],
      layout: {
        updatemenus: [{ buttons: [{ label: text, args: [{ a: text }] }] }],
        sliders: [{ currentvalue: { prefix: text } }]
      }
    }
  }),
  'scale of vega': text => ({
    'application/vnd.vegalite.v5+json': {
      mark: 'bar',
      encoding: { color: { field: 'a', scale: { domain: [text] }, legend: { title: text } } }
    }
  }),
  'layers of vega': text => ({
    'application/vnd.vegalite.v5+json': { hconcat: [{ layer: [{ mark: { type: 'text', text } }] }] }
  }),
  'signals of vega': text => ({
    'application/vnd.vega.v5+json': {
      signals: [{ name: 'a', value: text, update: `'${text}'` }],
      data: [{ name: 'b', values: [{ a: text }] }]
    }
  }),
  'places on a map': text => ({
    'application/geo+json': {
      type: 'Feature',
      id: text,
      bbox: [1, 2, 3, 4],
      properties: null,
      geometry: { type: 'Point', coordinates: [1, 2], note: text }
    }
  }),
  'data with a name of its own': text => ({
    'application/vnd.acme.table.v1+json': { rows: [[text]] },
    'text/plain': 'x'
  }),
  'sound in a page': text => ({
    'text/html': `<audio controls><source src="data:audio/wav;base64,${as.base64(`RIFF${text}`)}"></audio>`
  }),
  'map in a frame': text => ({
    'text/html': `<iframe srcdoc="${`<script>L.marker([1, 2]).bindPopup('${text}')</script>`.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"></iframe>`
  }),
  'formula with a note': text => ({
    'text/latex': `\\begin{tabular}{ll}\na & ${text.replace(/([_#%&])/g, '\\$1')} \\\\\n\\end{tabular}`
  }),
  'text of two halves': text => ({
    'text/html': as
      .cut(text, 2)
      .map(one => `<span>${one}</span>`)
      .join(''),
    'text/plain': as.cut(text, 2)
  })
};

/** Where a value hides in what the tools around notebooks write. */
export const toolPlaces: readonly Place[] = [
  ...places('tools, notebook', heads, metadata => book([code('x')], metadata as Fields)),
  ...places('tools, cell', cellHeads, metadata =>
    book([code('x', [], { metadata }), markdown('x', { metadata, id: 'c3d4' })])
  ),
  ...places('tools, source', sources, source => book([code('import os'), code(source, [], { id: 'c3d4' })])),
  ...places('tools, printed', prints, text => book([code('x', [printed(text)])])),
  ...places('tools, shown', charts, data => book([code('x', [shown(data as Fields)])]))
];
