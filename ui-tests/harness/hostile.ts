import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';

/** A server of the test that nothing may ever ask; it notes what does. */
export class Trap {
  readonly hits: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Trap> {
    let hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
    });
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
    const trap = new Trap(server);
    hits = trap.hits;
    return trap;
  }

  /** Host and port, for an address with whatever scheme. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  at(name: string): string {
    return `http://${this.host}/${name}`;
  }

  close(): Promise<void> {
    return new Promise(done => this.server.close(() => done()));
  }
}

/** Runs wherever it is taken for a script. */
const RUN = 'window.__ran=(window.__ran||0)+1';

/** HTML that runs, loads, leads or covers something, each by a way of its own. */
function markups(trap: Trap): string[] {
  const at = (name: string): string => trap.at(name);
  return [
    `<script>${RUN}</script>`,
    `<script src="${at('script')}"></script>`,
    `<img src="x" onerror="${RUN}">`,
    `<img src="${at('img')}"><img srcset="${at('srcset')} 2x" alt="a">`,
    `<picture><source srcset="${at('source')}"><img alt="a"></picture>`,
    `<svg onload="${RUN}"><script>${RUN}</script><image href="${at('svg-image')}"/><use href="${at('svg-use')}#a"/></svg>`,
    `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${RUN}"><img src="${at('foreign')}"/></body></foreignObject></svg>`,
    `<svg><style>@import url(${at('svg-style')});</style><a xlink:href="javascript:${RUN}"><text>x</text></a><animate onbegin="${RUN}" attributeName="x" dur="1s"/></svg>`,
    `<a href="javascript:${RUN}" id="go">go</a><a href=" java&#10;script:${RUN}">go</a><a href="data:text/html,<script>${RUN}</script>">go</a>`,
    `<a href="x" ping="${at('ping')}" target="_top" onclick="${RUN}">go</a>`,
    `<style>@import "${at('import')}"; body{background:url(${at('css')})} @font-face{font-family:x;src:url(${at('font')})} *{font-family:x}</style>`,
    `<p style="background:url(${at('style')});position:fixed;inset:0;z-index:9999">over everything</p>`,
    `<link rel="stylesheet" href="${at('link')}"><link rel="preload" as="image" href="${at('preload')}"><link rel="prefetch" href="${at('prefetch')}"><link rel="dns-prefetch" href="//${trap.host}">`,
    `<base href="${at('base')}/"><meta http-equiv="refresh" content="0;url=${at('refresh')}">`,
    `<form action="${at('form')}"><input name="q" autofocus onfocus="${RUN}"><button formaction="javascript:${RUN}">go</button></form>`,
    `<iframe src="${at('iframe')}"></iframe><iframe srcdoc="<script>parent.__ran=1</script>"></iframe><frame src="${at('frame')}">`,
    `<object data="${at('object')}"></object><embed src="${at('embed')}"><applet code="x" codebase="${at('applet')}"></applet>`,
    `<video src="${at('video')}" poster="${at('poster')}" autoplay onloadstart="${RUN}"></video><audio src="${at('audio')}" autoplay></audio><track src="${at('track')}">`,
    `<table background="${at('table')}"><tr><td background="${at('td')}" onmouseover="${RUN}">x</td></tr></table>`,
    `<details open ontoggle="${RUN}"><summary>x</summary></details><body onload="${RUN}"><marquee onstart="${RUN}">x</marquee>`,
    `<math><mtext><table><mglyph><style><!--</style><img src="x" onerror="${RUN}">--></mglyph></table></mtext></math>`,
    `<noscript><p title="</noscript><img src=x onerror='${RUN}'>"></noscript><template><img src="${at('template')}"></template>`,
    `<input type="image" src="${at('input')}"><isindex action="${at('isindex')}"><bgsound src="${at('bgsound')}">`,
    `<div id="main" class="vt-button vt-page" data-vt-copy="x" data-vt-lab="lab" data-commandlinker-command="x">disguised</div>`,
    `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><image href="${at('data-svg')}"/></svg>`)}">`,
    `"><<script>script>${RUN}</script>`
  ];
}

const FORMULAS = (trap: Trap): string[] => [
  `\\href{javascript:${RUN}}{x}`,
  `\\url{${trap.at('tex-url')}}`,
  `\\includegraphics{${trap.at('tex-picture')}}`,
  `\\htmlData{vt-copy=x}{x} \\htmlId{main}{x} \\htmlStyle{position:fixed}{x} \\class{vt-button}{x}`,
  `\\text{<img src=x onerror="${RUN}">}`,
  `\\style{background:url(${trap.at('tex-style')})}{x}`,
  '\\def\\a{\\a\\a\\a}\\a',
  '\\rule{100000em}{100000em}',
  '{'.repeat(2000)
];

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG of a few kB that says it has billions of points. */
function bomb(): string {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head[8] = 8;
  const rows = deflateSync(Buffer.alloc(4_000_000), { level: 9 });
  const parts = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]).toString('base64');
}

/** A drawing of a few kB that unfolds to a billion shapes. */
const unfolding = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${Array.from(
  { length: 9 },
  (_, at) => `<g id="p${at}">${at === 0 ? '<path d="M0 0h9"/>' : `<use href="#p${at - 1}"/>`.repeat(10)}</g>`
).join('')}</svg>`;

const row = `<tr>${'<td>7</td>'.repeat(20)}</tr>`;

/** Every way we know in which a notebook could run, load, hide or stop something, in prose, code and every kind of output. */
export function hostileNotebook(trap: Trap): string {
  const bad = markups(trap);
  const shown = (data: object): object => ({ output_type: 'display_data', metadata: {}, data });
  const remote = trap.at('data.json');
  const outputs: object[] = [
    ...bad.map(html => shown({ 'text/html': `<p>before</p>${html}<p>after</p>`, 'text/plain': 'x' })),
    ...bad.map(html => shown({ 'text/markdown': `${html}\n\n![x](${trap.at('markdown')})`, 'text/plain': 'x' })),
    ...bad.slice(5, 8).map(svg => shown({ 'image/svg+xml': svg })),
    ...FORMULAS(trap).map(tex => shown({ 'text/latex': `$$${tex}$$` })),
    shown({ 'image/svg+xml': unfolding }),
    shown({ 'image/png': bomb() }),
    shown({ 'text/html': `<table>${row.repeat(5000)}</table>`, 'text/plain': 'a huge table' }),
    shown({ 'text/html': `${'<div>'.repeat(20_000)}deep` }),
    shown({ 'application/javascript': RUN, 'text/html': `<script>${RUN}</script>` }),
    shown({
      'application/vnd.plotly.v1+json': {
        data: [{ type: 'scattergeo', marker: { image: trap.at('plotly') } }],
        layout: { images: [{ source: trap.at('plotly-image') }], title: { text: `<img src="${trap.at('title')}">` } }
      },
      'text/plain': '<Figure>'
    }),
    shown({
      'application/vnd.vegalite.v5+json': { data: { url: remote }, mark: { type: 'image' }, usermeta: { href: remote } }
    }),
    shown({ 'application/vnd.vega.v5+json': { data: [{ name: 'x', url: remote }], marks: [] } }),
    shown({ 'application/vnd.bokehjs_exec.v0+json': '', 'text/html': `<script>${RUN}</script>` }),
    shown({ 'application/vnd.jupyter.widget-view+json': { model_id: 'x', version_major: 2 } }),
    {
      output_type: 'stream',
      name: 'stdout',
      text: `\u001b]8;;javascript:${RUN}\u0007link\u001b]8;;\u0007 \u202etxt.exe ${bad[0]}`
    },
    { output_type: 'error', ename: bad[0], evalue: bad[2], traceback: bad }
  ];
  const cells = [
    ...bad.map(source => ({ cell_type: 'markdown', source })),
    {
      cell_type: 'markdown',
      source: FORMULAS(trap)
        .map(tex => `Inline $${tex}$ and\n\n$$${tex}$$`)
        .join('\n\n')
    },
    {
      cell_type: 'markdown',
      source: `![x](${trap.at('prose')}) [x](javascript:${RUN}) <${trap.at('auto')}>\n\n![x][r]\n\n[r]: ${trap.at('reference')}`
    },
    { cell_type: 'markdown', source: `${'> '.repeat(3000)}deep\n\n${'- '.repeat(3000)}deep` },
    { cell_type: 'raw', source: bad.join('\n') },
    {
      cell_type: 'code',
      source: `if admin:\u202e\u2066 # nobody\u2069\u2066\n    pass  # ${bad.join(' ')}`,
      execution_count: 1,
      outputs
    }
  ];
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      language_info: { name: `python"><script>${RUN}</script>`, version: '3.12' },
      kernelspec: { name: 'python3', display_name: 'Python', language: 'python' }
    },
    cells: cells.map((cell, at) => ({ id: `h${at}`, metadata: {}, ...cell }))
  });
}
