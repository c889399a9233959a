import { book, code, markdown, places, shown } from './book.js';
import type { Place } from './book.js';
import * as as from './coders.js';

const prose: Record<string, (text: string) => string> = {
  text: text => `We read from ${text} for now.`,
  heading: text => `# ${text}`,
  emphasis: text => `**${text}**`,
  'cut by emphasis': text => as.cut(text, 2).join('****'),
  'code span': text => `\`${text}\``,
  'fenced code': text => `\`\`\`python\nx = "${text}"\n\`\`\``,
  'indented code': text => `Look:\n\n    ${text}\n`,
  quote: text => `> ${text}`,
  list: text => `* one\n* ${text}\n`,
  table: text => `| n | source |\n|---|---|\n| 1 | ${text} |`,
  'link text': text => `[${text}](https://example.org)`,
  'link title': text => `[a](https://example.org "${text}")`,
  'link fragment': text => `[a](https://example.org/#${text})`,
  'link query': text => `[a](https://example.org/?q=${encodeURIComponent(text)})`,
  autolink: text => `<https://example.org/?q=${encodeURIComponent(text)}>`,
  definition: text => `[a]: https://example.org "${text}"\n\n[a]`,
  footnote: text => `a[^1]\n\n[^1]: ${text}`,
  'image description': text => `![${text}](https://example.org/a.png)`,
  'comment of a page': text => `a <!-- ${text} --> b`,
  'comment nobody closes': text => `a <!-- ${text}`,
  attribute: text => `<b title="${text}">x</b>`,
  'own attribute': text => `<b data-source="${text}">x</b>`,
  'hidden element': text => `<span style="display:none">${text}</span>`,
  details: text => `<details><summary>a</summary>${text}</details>`,
  script: text => `<script>var source = "${text}";</script>`,
  style: text => `<style>a::after { content: "${text}" }</style>`,
  'page in a frame': text => `<iframe srcdoc="<p>${as.entities(text)}</p>"></iframe>`,
  'text in an address': text => `[a](data:text/plain,${encodeURIComponent(text)})`,
  'packed text in an address': text => `[a](data:text/plain;base64,${as.base64(text)})`,
  'packed page in an address': text => `<a href="data:text/html;base64,${as.base64(`<p>${text}</p>`)}">x</a>`,
  'drawing in an address': text =>
    `![a](data:image/svg+xml;base64,${as.base64(`<svg xmlns="http://www.w3.org/2000/svg"><title>${text}</title></svg>`)})`,
  'drawing in an address, unpacked': text =>
    `![a](data:image/svg+xml,${as.percents(`<svg><desc>${text}</desc></svg>`)})`,
  'picture in an address': text =>
    `![a](data:image/png;base64,${as.base64(as.png([as.chunk('tEXt', `Comment\0${text}`)]))})`,
  'picture with letters in its address': text =>
    `![a](data:image/png;charset=utf-8;base64,${as.base64(as.png([as.chunk('tEXt', `Comment\0${text}`)]))})`,
  'picture of another kind': text => `![a](data:image/bmp;base64,${as.base64(`BM\0\0\0\0 ${text}`)})`,
  formula: text => `$x_{\\text{${text}}}$`,
  'formula of its own': text => `$$\n% ${text}\nx\n$$`,
  entities: as.entities,
  'hexadecimal entities': as.hexEntities,
  'entities without an end': text => as.entities(text).replaceAll(';', '') + ' ',
  percents: text => `see ${as.percents(text)}`,
  'spaced letters': text => as.between(text, '&#8203;'),
  'marks before signs': text => text.replace(/([_.\-/@])/g, '\\$1'),
  'front matter': text => `---\nsource: ${text}\n---\n`,
  citation: text => `<cite data-cite="a">${text}</cite>`,
  anchor: text => `<a id="${text}"></a>`,
  directive: text => `:::{note}\n:source: ${text}\n:::`,
  'packed line': text => as.base64(`export SOURCE=${text}`)
};

const pages: Record<string, (text: string) => string> = {
  text: text => `<p>${text}</p>`,
  cell: text => `<table><tr><th>a</th><th>source</th></tr><tr><td>1</td><td>${text}</td></tr></table>`,
  'description list': text => `<dl><dt>source</dt><dd>${text}</dd></dl>`,
  title: text => `<b title="${text}">x</b>`,
  'own attribute': text => `<b data-source="${text}">x</b>`,
  'attribute with JSON': text => `<div data-x="${JSON.stringify({ source: text }).replaceAll('"', '&quot;')}">x</div>`,
  'attribute without quotes': text => `<b title=${text.replace(/\s.*/, '')}>x</b> ${text}`,
  name: text => `<b class="${text}" id="${text}">x</b>`,
  'font in a style': text => `<b style="font-family: '${text}'">x</b>`,
  'variable in a style': text => `<style>b { --source: "${text}" }</style><b>x</b>`,
  'name in a style': text => `<style>.${text} { color: red }</style><b>x</b>`,
  'content in a style': text => `<style>b::after { content: "${text}" }</style><b>x</b>`,
  'comment in a style': text => `<style>/* ${text} */ b { color: red }</style><b>x</b>`,
  comment: text => `<b>x</b><!-- ${text} -->`,
  'comment of old browsers': text => `<b>x</b><!--[if IE]>${text}<![endif]-->`,
  'odd comment': text => `<b>x</b><!${text}><?php ${text} ?>`,
  script: text => `<b>x</b><script>var source = "${text}"</script>`,
  'JSON in a script': text => `<b>x</b><script type="application/json">${JSON.stringify({ a: text })}</script>`,
  'script of no end': text => `<b>x</b><script>"${text}"`,
  template: text => `<b>x</b><template>${text}</template>`,
  'text area': text => `<b>x</b><textarea>${text}</textarea>`,
  'hidden field': text => `<b>x</b><input type="hidden" value="${text}">`,
  option: text => `<b>x</b><select><option>${text}</option></select>`,
  'without scripts': text => `<b>x</b><noscript>${text}</noscript>`,
  head: text => `<head><title>${text}</title><meta content="${text}"></head><b>x</b>`,
  frame: text => `<b>x</b><iframe srcdoc="${as.entities(text)}"></iframe>`,
  'address of a frame': text => `<b>x</b><iframe src="data:text/html;base64,${as.base64(text)}"></iframe>`,
  object: text => `<b>x</b><object data="data:text/plain,${text}"><param value="${text}">${text}</object>`,
  embedded: text => `<b>x</b><embed src="data:text/plain,${text}">`,
  video: text => `<b>x</b><video controls><source src="data:video/mp4;base64,${as.base64(text)}">${text}</video>`,
  sound: text => `<b>x</b><audio src="data:audio/wav;base64,${as.base64(text)}"></audio>`,
  link: text => `<a href="https://example.org/?q=${encodeURIComponent(text)}">x</a>`,
  'link that runs': text => `<a href="javascript:alert('${text}')">x</a>`,
  'link with a file': text => `<a download="a.csv" href="data:text/csv,${encodeURIComponent(`a,b\n1,${text}`)}">x</a>`,
  'link with a packed file': text => `<a href="data:application/octet-stream;base64,${as.base64(text)}">x</a>`,
  'link with a packed archive': text =>
    `<a href="data:application/zip;base64,${as.base64(as.zip('a.csv', text))}">x</a>`,
  'name of a saved file': text => `<a download="${text}" href="#">x</a>`,
  'description of a picture': text => `<img alt="${text}" src="data:image/png;base64,${as.base64(as.png())}">`,
  'words in a picture': text =>
    `<img src="data:image/png;base64,${as.base64(as.png([as.chunk('tEXt', `a\0${text}`)]))}">`,
  'packed words in a picture': text =>
    `<img src="data:image/png;base64,${as.base64(as.png([as.chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), as.deflate(text)]))]))}">`,
  'picture elsewhere': text => `<b>x</b><img src="https://example.org/${encodeURIComponent(text)}.png">`,
  'pictures to choose from': text => `<b>x</b><img srcset="https://example.org/${encodeURIComponent(text)} 2x">`,
  entities: text => `<p>${as.entities(text)}</p>`,
  'hexadecimal entities': text => `<p>${as.hexEntities(text)}</p>`,
  'named entities': text =>
    `<p>${text.replaceAll('@', '&commat;').replaceAll('_', '&lowbar;').replaceAll('/', '&sol;').replaceAll(':', '&colon;')}</p>`,
  'cut by elements': text => `<p>${as.cut(text, 3).join('</span><span>')}</p>`,
  'cut by a comment': text => `<p>${as.cut(text, 2).join('<!-- -->')}</p>`,
  'cut by a break': text => `<p>${as.cut(text, 2).join('<wbr>')}</p>`,
  'cut by letters unseen': text => `<p>${as.between(text, '&#8203;')}</p>`,
  'cut by soft hyphens': text => `<p>${as.between(text, '&shy;')}</p>`,
  'hidden element': text => `<p>x<span style="display:none">${text}</span></p>`,
  'element nobody knows': text => `<x-source value="${text}">${text}</x-source>`,
  drawing: text => `<svg><text>${text}</text></svg>`,
  'title of a drawing': text => `<svg><title>${text}</title><rect/></svg>`,
  'data of a drawing': text => `<svg><metadata><a>${text}</a></metadata><rect/></svg>`,
  'page in a drawing': text => `<svg><foreignObject><p>${text}</p></foreignObject><rect/></svg>`,
  'formula markup': text => `<b>x</b><math><annotation>${text}</annotation></math>`,
  'time and value': text => `<time datetime="${text}">x</time><data value="${text}">y</data>`,
  'old attributes': text => `<font face="${text}">x</font><td headers="${text}" abbr="${text}">y</td>`,
  'language and direction': text => `<b lang="${text}" dir="${text}">x</b>`,
  event: text => `<b onclick="go('${text}')">x</b>`,
  'broken tag': text => `<b title="${text}`,
  'end with attributes': text => `<b>x</b title="${text}">`,
  'closed text': text => `<pre>${text}</pre></div></table>`,
  'tag in tag': text => `<scr<script>ipt>${text}</script>`
};

/** Where a value hides in prose and in pages. */
export const textPlaces: readonly Place[] = [
  ...places('markdown', prose, source => book([markdown(source)])),
  ...places('markdown output', { text: prose['text'] ?? String, comment: text => `a <!-- ${text} -->` }, text =>
    book([code('x', [shown({ 'text/markdown': text })])])
  ),
  ...places('page', pages, html => book([code('x', [shown({ 'text/html': html, 'text/plain': '<HTML>' })])])),
  {
    name: 'page: cut over list items',
    file: text => book([code('x', [shown({ 'text/html': as.cut(`<p>${text}</p>`, 3) })])])
  }
];
