/** A colour; channels 0 to 255, alpha 0 to 1. */
export interface Colour {
  r: number;
  g: number;
  b: number;
  a: number;
}

export type Variables = Map<string, string>;

export interface Rule {
  selectors: string[];
  /** Text of the media query around it, '' outside one. */
  media: string;
  variables: Variables;
}

function declarations(body: string): Variables {
  const found: Variables = new Map();
  for (const match of body.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
    found.set(match[1] ?? '', (match[2] ?? '').trim());
  }
  return found;
}

/** Rules of a stylesheet with one level of media queries; enough for tokens and for Lab's themes. */
export function rulesOf(css: string): Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let media = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    const close = text.indexOf('}', at);
    if (close >= 0 && (open < 0 || close < open)) {
      media = '';
      at = close + 1;
      continue;
    }
    if (open < 0) {
      break;
    }
    const head = text.slice(at, open).trim();
    if (head.startsWith('@media')) {
      media = head;
      at = open + 1;
      continue;
    }
    const end = text.indexOf('}', open);
    rules.push({
      selectors: head.split(',').map(part => part.trim().replaceAll('"', "'")),
      media,
      variables: declarations(text.slice(open + 1, end))
    });
    at = end + 1;
  }
  return rules;
}

/** What the chosen rules set, later ones winning. */
export function variablesFor(rules: readonly Rule[], wanted: (selector: string) => boolean, media = ''): Variables {
  const chosen = rules.filter(
    rule => (media === '' ? rule.media === '' : rule.media.includes(media)) && rule.selectors.some(wanted)
  );
  return new Map(chosen.flatMap(rule => [...rule.variables]));
}

/** Splits at commas that stand outside brackets. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (char === ',' && depth === 0) {
      found.push('');
    } else {
      found[found.length - 1] += char;
    }
  }
  return found.map(part => part.trim());
}

const named: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000', transparent: '#00000000' };
/** Lab's high contrast theme names Material colours that no sheet defines there; Lab's own shell does. */
const material: Readonly<Record<string, string>> = { '--md-grey-300': '#e0e0e0' };

function colourOf(variables: Variables, value: string): Colour {
  const text = value.trim();
  const call = /^([\w-]+)\(([\s\S]*)\)$/.exec(text);
  if (call?.[1] === 'var') {
    const [name = '', ...fallback] = parts(call[2] ?? '');
    const set = variables.get(name) ?? (fallback.length > 0 ? fallback.join(',') : material[name]);
    if (set === undefined) {
      throw new Error(`${name} is not set`);
    }
    return colourOf(variables, set);
  }
  if (call?.[1] === 'color-mix') {
    const [, first = '', second = ''] = parts(call[2] ?? '');
    const share = Number(/([\d.]+)%$/.exec(first)?.[1] ?? 50) / 100;
    return mix(colourOf(variables, first.replace(/\s[\d.]+%$/, '')), colourOf(variables, second), share);
  }
  if (call?.[1] === 'rgb' || call?.[1] === 'rgba') {
    const [r = 0, g = 0, b = 0, a = 1] = (call[2] ?? '')
      .split(/[\s,/]+/)
      .map(part => (part.endsWith('%') ? parseFloat(part) / 100 : Number(part)));
    return { r, g, b, a };
  }
  return hex(named[text] ?? text);
}

function hex(text: string): Colour {
  const digits = text.replace('#', '');
  const full = digits.length <= 4 ? [...digits].map(digit => digit + digit).join('') : digits;
  if (!text.startsWith('#') || !/^[\da-f]{6}([\da-f]{2})?$/i.test(full)) {
    throw new Error(`${text} is no colour`);
  }
  const at = (index: number): number => parseInt(full.slice(index, index + 2), 16);
  return { r: at(0), g: at(2), b: at(4), a: full.length === 8 ? at(6) / 255 : 1 };
}

/** color-mix in srgb: premultiplied, as browsers do it. */
function mix(one: Colour, two: Colour, share: number): Colour {
  const a = one.a * share + two.a * (1 - share);
  const channel = (x: number, y: number): number => (a === 0 ? 0 : (x * one.a * share + y * two.a * (1 - share)) / a);
  return { r: channel(one.r, two.r), g: channel(one.g, two.g), b: channel(one.b, two.b), a };
}

/** The colour that a variable stands for. */
export function resolve(variables: Variables, name: string): Colour {
  return colourOf(variables, `var(${name})`);
}

/** What is seen of a colour in front of another. */
export function blend(front: Colour, back: Colour): Colour {
  const channel = (x: number, y: number): number => x * front.a + y * (1 - front.a);
  return { r: channel(front.r, back.r), g: channel(front.g, back.g), b: channel(front.b, back.b), a: 1 };
}

function luminance({ r, g, b }: Colour): number {
  const [x = 0, y = 0, z = 0] = [r, g, b].map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/** WCAG contrast, 1 to 21. */
export function ratio(one: Colour, two: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
