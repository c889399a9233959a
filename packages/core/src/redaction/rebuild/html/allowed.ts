const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements of HTML that only say how text looks. */
export const htmlElements = words(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark meter nav ol p ' +
    'pre progress q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead ' +
    'time tr tt u ul var wbr'
);

/** What goes with everything inside. */
export const unseenElements = words(
  'script style iframe object embed applet template noscript noembed noframes textarea title head select math audio ' +
    'video canvas frameset xmp plaintext foreignobject metadata animate animatetransform animatemotion set'
);

export const emptyElements = words('br hr img col wbr');

/** Elements that end where the next of their kind begins. */
export const siblings: Readonly<Record<string, ReadonlySet<string>>> = {
  td: words('td th'),
  th: words('td th'),
  tr: words('td th tr'),
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  p: words('p')
};

export const htmlAttributes = words(
  'class id title dir lang style align valign halign colspan rowspan scope headers abbr border cellpadding ' +
    'cellspacing width height alt src href start type reversed value span color face size datetime open min max ' +
    'bgcolor nowrap'
);

const spelled = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map(name => [name.toLowerCase(), name]));

/** Elements of SVG that draw, as they are spelled. */
export const svgElements = spelled(
  'svg g path rect circle ellipse line polyline polygon text tspan defs clipPath linearGradient radialGradient stop ' +
    'use symbol marker pattern mask image title desc style a'
);

export const svgAttributes = spelled(
  'x y x1 y1 x2 y2 cx cy r rx ry fx fy d points width height viewBox transform fill fill-opacity fill-rule stroke ' +
    'stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'opacity font-family font-size font-weight font-style text-anchor text-decoration dominant-baseline ' +
    'alignment-baseline letter-spacing dx dy rotate textLength lengthAdjust offset stop-color stop-opacity ' +
    'gradientUnits gradientTransform spreadMethod clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits ' +
    'marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient patternUnits ' +
    'patternContentUnits patternTransform preserveAspectRatio version id class style href xlink:href display ' +
    'visibility color overflow vector-effect shape-rendering text-rendering image-rendering role'
);

/** Attributes that hold numbers and letters of a path and nothing else; they can't be read as words. */
export const svgShapes = words('d points transform viewbox gradienttransform patterntransform');

const SHAPE = /^[MLHVCSQTAZmlhvcsqtaz0-9eE.,+\-\s]*$/;
const TRANSFORM = /^[a-zA-Z0-9(),.+\-\s]{0,2000}$/;
const transforms = words('matrix translate scale rotate skewX skewY');

/** Whether a shape's attribute holds nothing else. */
export function isShape(name: string, value: string): boolean {
  return name.endsWith('transform')
    ? TRANSFORM.test(value) && (value.match(/[a-zA-Z]{2,}/g) ?? []).every(word => transforms.has(word))
    : SHAPE.test(value);
}

/** Style that loads nothing, hides no text and says none. */
export function isPlainStyle(style: string): boolean {
  return (
    style.length < 400_000 &&
    /^[\w\s.#:,;{}()%>+~*"'=[\]!-]*$/.test(style) &&
    !/url|import(?!ant)|expression|content|behavio|binding|@/i.test(style)
  );
}

/** A colour or a reference inside the same picture. */
export function isPlainPaint(value: string): boolean {
  return !/url\s*\(/i.test(value) || /^\s*url\(\s*["']?#[\w:.-]{1,200}["']?\s*\)[\s\w#]{0,60}$/i.test(value);
}

/** Links to pages and places in the page; nothing that runs. */
export function isLink(href: string): boolean {
  const plain = href.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  return /^(?:https?:\/\/|mailto:|#)/i.test(plain) || (!/^[^/?#]*:/.test(plain) && !/^[/\\]{2}/.test(plain));
}
