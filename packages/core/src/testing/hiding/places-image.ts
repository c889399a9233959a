import { book, code, markdown, places, shown } from './book.js';
import type { Part, Place } from './book.js';
import * as as from './coders.js';

const bytes: Record<string, (text: string) => { type: string; data: Uint8Array }> = Object.fromEntries(
  Object.entries<Record<string, (text: string) => Uint8Array>>({
    'image/png': {
      'text chunk': text => as.png([as.chunk('tEXt', `Comment\0${text}`)]),
      'packed text chunk': text => as.png([as.chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), as.deflate(text)]))]),
      'long text chunk': text => as.png([as.chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0<x>${text}</x>`)]),
      'camera data': text => as.png([as.chunk('eXIf', `MM\0*${text}`)]),
      'own chunk': text => as.png([as.chunk('prVt', text)]),
      'time chunk': text => as.png([as.chunk('tIME', text)]),
      'colour profile': text => as.png([as.chunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), as.deflate(text)]))]),
      'suggested palette': text => as.png([as.chunk('sPLT', text)]),
      'palette of a grey picture': text => as.png([as.chunk('PLTE', text.padEnd(Math.ceil(text.length / 3) * 3, ' '))]),
      'transparency of too many bytes': text => as.png([as.chunk('tRNS', text)]),
      'after the end': text => as.png([], text),
      'archive after the end': text => as.png([], as.zip('a.txt', text)),
      'picture after the end': text => as.png([], as.png([as.chunk('tEXt', `a\0${text}`)])),
      'behind the packed pixels': text => as.png([], '', Buffer.concat([as.pixels, Buffer.from(text)])),
      'more pixels than fit': text => as.png([], '', as.deflate(`\0\n\u0014\0\u001e(${text}`))
    },
    'image/jpeg': {
      comment: text => as.jpeg([[0xfe, text]]),
      'camera data': text => as.jpeg([[0xe1, `Exif\0\0MM\0*${text}`]]),
      'description of the press': text => as.jpeg([[0xed, `Photoshop 3.0\0${text}`]]),
      'head of the file': text => as.jpeg([[0xe0, `JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0${text}`]]),
      'colour profile': text => as.jpeg([[0xe2, `ICC_PROFILE\0\u0001\u0001${text}`]]),
      'after the end': text => as.jpeg([], text),
      'table of too many bytes': text => as.jpeg([[0xdd, `\0\u0001${text}`]])
    },
    'image/gif': {
      comment: text => as.gif([[0xfe, text]]),
      'program data': text => as.gif([[0xff, `XMP DataXMP${text}`]]),
      'written on the picture': text => as.gif([[0x01, `${'\0'.repeat(12)}${text}`]]),
      'after the end': text => as.gif([], text)
    },
    'image/webp': {
      'camera data': text => as.webp([['EXIF', text]]),
      description: text => as.webp([['XMP ', `<x>${text}</x>`]]),
      'own part': text => as.webp([['ABCD', text]]),
      'after the end': text => as.webp([], text)
    },
    'image/bmp': { whole: text => Buffer.from(`BM${'\0'.repeat(52)}${text}`) },
    'image/tiff': { whole: text => Buffer.from(`II*\0${text}`) },
    'image/avif': { whole: text => Buffer.from(`\0\0\0 ftypavif${text}`) }
  }).flatMap(([type, rows]) =>
    Object.entries(rows).map(([name, make]): [string, (text: string) => { type: string; data: Uint8Array }] => [
      `${type.slice(6)}, ${name}`,
      text => ({ type, data: make(text) })
    ])
  )
);

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

const drawings: Record<string, (text: string) => string> = {
  text: text => `<svg ${SVG}><text x="1" y="2">${text}</text></svg>`,
  'text in parts': text =>
    `<svg ${SVG}><text>${as
      .cut(text, 3)
      .map(one => `<tspan>${one}</tspan>`)
      .join('')}</text></svg>`,
  'text letter by letter': text =>
    `<svg ${SVG}><text>${[...text].map(one => `<tspan x="1">${one}</tspan>`).join('')}</text></svg>`,
  title: text => `<svg ${SVG}><title>${text}</title><rect/></svg>`,
  description: text => `<svg ${SVG}><desc>${text}</desc><rect/></svg>`,
  metadata: text => `<svg ${SVG}><metadata><rdf>${text}</rdf></metadata><rect/></svg>`,
  'page inside': text => `<svg ${SVG}><foreignObject><p>${text}</p></foreignObject><rect/></svg>`,
  script: text => `<svg ${SVG}><script><![CDATA["${text}"]]></script><rect/></svg>`,
  style: text => `<svg ${SVG}><style>rect { --a: "${text}" } /* ${text} */</style><rect/></svg>`,
  comment: text => `<?xml version="1.0"?><!-- ${text} --><svg ${SVG}><!-- ${text} --><rect/></svg>`,
  'marked text': text => `<svg ${SVG}><text><![CDATA[${text}]]></text><rect/></svg>`,
  instruction: text => `<?source ${text}?><svg ${SVG}><rect/></svg>`,
  'own entity': text => `<!DOCTYPE svg [<!ENTITY a "${text}">]><svg ${SVG}><text>&a;</text></svg>`,
  'name and class': text => `<svg ${SVG}><rect id="${text}" class="${text}"/></svg>`,
  'own attribute': text => `<svg ${SVG}><rect data-a="${text}" aria-label="${text}" inkscape:label="${text}"/></svg>`,
  'own space of names': text =>
    `<svg ${SVG} xmlns:a="https://example.org/${text}"><a:b c="${text}">${text}</a:b><rect/></svg>`,
  link: text => `<svg ${SVG}><a xlink:href="https://example.org/?q=${encodeURIComponent(text)}"><rect/></a></svg>`,
  'picture inside': text =>
    `<svg ${SVG}><image href="data:image/png;base64,${as.base64(as.png([as.chunk('tEXt', `a\0${text}`)]))}"/></svg>`,
  'drawing inside': text =>
    `<svg ${SVG}><image href="data:image/svg+xml;base64,${as.base64(`<svg><text>${text}</text></svg>`)}"/><rect/></svg>`,
  'part used': text => `<svg ${SVG}><use xlink:href="#${text}"/><rect/></svg>`,
  font: text => `<svg ${SVG}><text font-family="${text}">x</text></svg>`,
  'paint server': text => `<svg ${SVG}><rect fill="url(https://example.org/${text})"/></svg>`,
  'path that says something': text => `<svg ${SVG}><path d="${text}"/><rect/></svg>`,
  entities: text => `<svg ${SVG}><text>${as.entities(text)}</text></svg>`,
  'after the end': text => `<svg ${SVG}><rect/></svg>${text}`,
  'before the start': text => `${text}<svg ${SVG}><rect/></svg>`,
  animation: text => `<svg ${SVG}><rect><animate values="${text}"/><set to="${text}"/></rect></svg>`
};

const attached = (type: string, data: Part): string =>
  book([markdown('![x](attachment:image.png)', { attachments: { 'image.png': { [type]: data } } })]);

/** Where a value hides in pictures. */
export const imagePlaces: readonly Place[] = [
  ...Object.entries(bytes).flatMap(([name, make]): Place[] => [
    {
      name: `picture: ${name}`,
      file: text => {
        const { type, data } = make(text);
        return book([code('x', [shown({ [type]: as.base64(data), 'text/plain': '<Figure>' })])]);
      }
    },
    {
      name: `attached picture: ${name}`,
      file: text => {
        const { type, data } = make(text);
        return attached(type, as.base64(data));
      }
    }
  ]),
  ...places('drawing', drawings, svg => book([code('x', [shown({ 'image/svg+xml': svg, 'text/plain': 'x' })])])),
  ...places('attached drawing', drawings, svg => attached('image/svg+xml', svg)),
  {
    name: 'picture: in lines',
    file: text => {
      const lines = as.base64(as.png([as.chunk('tEXt', `a\0${text}`)])).match(/.{1,76}/g) ?? [];
      return book([code('x', [shown({ 'image/png': lines.map(line => `${line}\n`) })])]);
    }
  },
  { name: 'picture: text in its place', file: text => book([code('x', [shown({ 'image/png': text })])]) },
  {
    name: 'picture: packed text in its place',
    file: text => book([code('x', [shown({ 'image/png': as.base64(text) })])])
  }
];
