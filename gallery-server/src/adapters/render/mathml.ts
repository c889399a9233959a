import sanitizeHtml from 'sanitize-html';
import temml from 'temml';

/** A longer formula is shown as it was written. */
const LONGEST = 5000;

/** No macro may grow without end, no space may be larger than a page. */
const limits = { maxExpand: 500, maxSize: [20, 100] as [number, number] };

const tags = [
  'math',
  'menclose',
  'mfrac',
  'mi',
  'mmultiscripts',
  'mn',
  'mo',
  'mover',
  'mpadded',
  'mphantom',
  'mprescripts',
  'mroot',
  'mrow',
  'ms',
  'mspace',
  'msqrt',
  'mstyle',
  'msub',
  'msubsup',
  'msup',
  'mtable',
  'mtd',
  'mtext',
  'mtr',
  'munder',
  'munderover'
];

const attributes = [
  'accent',
  'accentunder',
  'alttext',
  'columnalign',
  'columnspan',
  'depth',
  'display',
  'displaystyle',
  'fence',
  'form',
  'height',
  'largeop',
  'linethickness',
  'lspace',
  'mathbackground',
  'mathcolor',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'notation',
  'rowspan',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'voffset',
  'width'
];

const COLOUR = /(?:^|;)\s*color\s*:\s*(#[0-9a-f]{3,6}|[a-z]{3,20})\s*(?:;|$)/i;

/** A colour as an attribute of its own, and how a column stands as a class of ours: the page takes no inline style. */
function element(tagName: string, given: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { style = '', class: classes = '', ...attribs } = given;
  const colour = COLOUR.exec(style)?.[1];
  const stands = / tml-(left|right) /.exec(` ${classes} `)?.[1];
  return {
    tagName,
    attribs: {
      ...attribs,
      ...(colour === undefined ? {} : { mathcolor: colour }),
      ...(stands === undefined ? {} : { class: `vt-align-${stands}` })
    }
  };
}

const options: sanitizeHtml.IOptions = {
  allowedTags: tags,
  allowedAttributes: { '*': attributes, mtd: [...attributes, 'class'] },
  allowedClasses: { mtd: ['vt-align-left', 'vt-align-right'] },
  nestingLimit: 200,
  transformTags: { '*': element }
};

/**
 * A formula as MathML: no script, no style, no address. What TeX may say is not trusted, so nothing in it leads or loads
 * anywhere; the result is rebuilt by an allow-list all the same. Null for what isn't a formula, or is too much of one.
 */
export function mathml(source: string, display: boolean): string | null {
  if (source.trim() === '' || source.length > LONGEST) {
    return null;
  }
  try {
    const drawn = temml.renderToString(source, { ...limits, displayMode: display, throwOnError: true, wrap: 'none' });
    const clean = sanitizeHtml(drawn, options);
    const alt = source.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    // Put together, never replaced: a `$&` of the source would stand for what was found.
    return clean.startsWith('<math') ? `<math alttext="${alt}"${clean.slice('<math'.length)}` : null;
  } catch {
    // It says what is wrong with it in words that help nobody who reads; the source does.
    return null;
  }
}
