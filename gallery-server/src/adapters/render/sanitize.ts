import { drawingsAsPictures } from '@vitrine/core/view';
import sanitizeHtml from 'sanitize-html';

const tags = [
  'a',
  'abbr',
  'b',
  'blockquote',
  'br',
  'cite',
  'code',
  'dd',
  'del',
  'details',
  'div',
  'dl',
  'dt',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'ins',
  'kbd',
  'li',
  'mark',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'summary',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
  'var'
];

const ALIGN = /^(?:left|right|center)$/;

/** Alignment of a table cell as a class of a fixed list: a strict page drops inline styles. */
function alignmentOf(attributes: sanitizeHtml.Attributes): string | null {
  const styled = /(?:^|;)\s*text-align\s*:\s*(\w+)/.exec(attributes['style'] ?? '')?.[1];
  // Also as this function says it itself, so that what was cleaned once stays as it is.
  const classed = /(?:^|\s)vt-align-(\w+)(?:\s|$)/.exec(attributes['class'] ?? '')?.[1];
  const found = styled ?? attributes['align'] ?? classed ?? '';
  return ALIGN.test(found) ? `vt-align-${found}` : null;
}

function cell(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const alignment = alignmentOf(attributes);
  const spans = Object.entries(attributes).filter(
    ([name, value]) => (name === 'colspan' || name === 'rowspan') && /^[1-9]\d{0,2}$/.test(value)
  );
  return { tagName, attribs: { ...Object.fromEntries(spans), ...(alignment === null ? {} : { class: alignment }) } };
}

/** The page has one title already; a notebook's own headings come below it. */
function heading(level: number): sanitizeHtml.Transformer {
  return () => ({ tagName: `h${Math.min(6, level + 1)}`, attribs: {} });
}

function image(_tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const alt = (attributes['alt'] ?? '').trim();
  return {
    tagName: 'span',
    attribs: { class: 'vt-picture-left-out' },
    text: alt === '' ? 'Picture left out' : `Picture left out: ${alt}`
  };
}

/** Only addresses that lead out of the gallery by a click of the reader; the rest stays as text. */
function link(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const href = attributes['href'] ?? '';
  return /^(?:https?:\/\/|mailto:)/i.test(href)
    ? { tagName, attribs: { href, rel: 'noopener noreferrer nofollow ugc' } }
    : { tagName: 'span', attribs: {} };
}

const options: sanitizeHtml.IOptions = {
  allowedTags: tags,
  // Only transformers put attributes on, and classes are those of our own lists.
  allowedAttributes: {
    a: ['href', 'rel'],
    td: ['class', 'colspan', 'rowspan'],
    th: ['class', 'colspan', 'rowspan'],
    ol: ['start'],
    details: ['open']
  },
  allowedClasses: {
    span: ['tok-*', 'vt-picture-left-out'],
    code: ['vt-math', 'vt-math-display'],
    pre: [],
    td: ['vt-align-*'],
    th: ['vt-align-*']
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'title',
    'head',
    'xmp'
  ],
  nestingLimit: 60,
  transformTags: {
    h1: heading(1),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    h5: heading(5),
    h6: heading(6),
    a: link,
    img: image,
    td: cell,
    th: cell
  }
};

/** A tag that begins inside another: what it swallowed stands in the result as a parser would never nest it. */
const BROKEN = /<[^<>]*</;

/** HTML rebuilt from a short list of what may stay: no script, style, handler, frame, picture or address that loads. */
export function sanitize(html: string): string {
  const once = sanitizeHtml(html, options);
  return BROKEN.test(html) ? sanitizeHtml(once, options) : once;
}

const FIGURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$|^data:image\/svg\+xml,[\w!'()*.~%-]+$/;

/** A picture that lies in its own address is drawn; no other is. */
function figure(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { src = '', alt = '' } = attributes;
  const sizes = Object.entries(attributes).filter(
    ([name, value]) => (name === 'width' || name === 'height') && /^[1-9]\d{0,4}$/.test(value)
  );
  return FIGURE.test(src)
    ? { tagName, attribs: { src, alt: alt === '' ? 'Figure' : alt, ...Object.fromEntries(sizes) } }
    : image(tagName, attributes);
}

const outputOptions: sanitizeHtml.IOptions = {
  ...options,
  allowedTags: [...tags, 'img', 'caption'],
  allowedAttributes: {
    ...(options.allowedAttributes as Record<string, string[]>),
    img: ['src', 'alt', 'width', 'height']
  },
  allowedSchemesByTag: { img: ['data'] },
  transformTags: { ...options.transformTags, img: figure }
};

/** The same for the HTML of an output: what it brings in pictures, also drawn ones, is shown as pictures. */
export function sanitizeOutput(html: string): string {
  return sanitizeHtml(drawingsAsPictures(html), outputOptions);
}
