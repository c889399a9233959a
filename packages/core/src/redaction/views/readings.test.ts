import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { applied, removalsOf } from '../apply.js';
import { patternRecogniser } from '../detect/recogniser.js';
import { createPlaceholders } from '../placeholders.js';
import { createScanner } from '../scan.js';
import { worked } from '../../testing/work.js';
import { readings } from './index.js';

const TOKEN = ['vtr', 'q7Rk2mZx9LbT4wYc8NdE'].join('_');
const scanner = createScanner({
  recognisers: [
    patternRecogniser('test', [
      { id: 't', type: 'TOKEN', family: 'secret', keywords: ['vtr_'], pattern: /\bvtr_[0-9A-Za-z]{20}\b/g, reach: 0 },
      { id: 'm', type: 'EMAIL', family: 'personal', keywords: ['@'], pattern: /\b[a-zé]{2,20}@[a-z]{2,20}\.org\b/g }
    ])
  ],
  readings
});
const clean = (text: string): string => applied(text, removalsOf(scanner.hits(text)), createPlaceholders(false, []));

const each = (make: (character: string, at: number) => string, text = TOKEN): string => [...text].map(make).join('');
const some = (make: (character: string) => string): string => each((one, at) => (at % 4 === 1 ? make(one) : one));
const hex = (one: string, digits: number): string => one.charCodeAt(0).toString(16).padStart(digits, '0');
const b64 = (data: string | Uint8Array): string => Buffer.from(data).toString('base64');
const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map(byte => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{1,5}/g) ?? [];
  return digits.map(five => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)]).join('');
};
const wideLetter = (one: string): string => (/[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one);
const said = `token=${TOKEN};user=svc`;

/** The value written in each way; all of it has to go, and nothing else. */
const written: Readonly<Record<string, string>> = {
  'as it is': TOKEN,
  'with a space of no width': `${TOKEN.slice(0, 9)}\u200b${TOKEN.slice(9)}`,
  'between marks of direction': `\u202e${TOKEN}\u202c`,
  'with soft hyphens and a joiner': some(one => `\u00ad\u2060${one}`),
  'with zeros between': each(one => `${one}\u0000`).slice(0, -1),
  'in tags that no font shows': each(one => String.fromCodePoint(0xe0000 + one.charCodeAt(0))),
  'with marks over letters': some(one => `${one}\u0334`),
  wide: each(wideLetter),
  'in mathematical bold': some(one =>
    /[a-z]/.test(one) ? String.fromCodePoint(0x1d41a + one.charCodeAt(0) - 97) : one
  ),
  'with digits of another script': each(one => (/\d/.test(one) ? String.fromCharCode(0x660 + Number(one)) : one)),
  'with letters of another alphabet': TOKEN.replace('c', 'с').replace('T', 'Т'),
  coloured: `${TOKEN.slice(0, 5)}\u001b[1;31m${TOKEN.slice(5, 9)}\u001b[0m${TOKEN.slice(9)}`,
  'struck over': each(one => `_\b${one}`),
  'in decimal entities': some(one => `&#${one.charCodeAt(0)};`),
  'in hex entities without an end': each(one => `&#x${hex(one, 6)}`),
  'with a named entity': TOKEN.replace('_', '&lowbar;'),
  'percent encoded': some(one => `%${hex(one, 2)}`),
  'percent encoded twice': some(one => `%25${hex(one, 2).toUpperCase()}`),
  'in the percent of old scripts': some(one => `%u${hex(one, 4)}`),
  'in hex escapes': some(one => `\\x${hex(one, 2)}`),
  'in octal escapes': each(one => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`),
  'in JSON escapes': some(one => `\\u${hex(one, 4)}`),
  'in JSON escapes in JSON': some(one => `\\\\u${hex(one, 4)}`),
  'in braces': some(one => `\\u{${hex(one, 2)}}`),
  'in eight digits': some(one => `\\U${hex(one, 8)}`),
  'in six digits, as styles have it': some(one => `\\${hex(one, 6)} `),
  'by the name of a letter': TOKEN.replace('v', '\\N{LATIN SMALL LETTER V}').replace('_', '\\N{LOW LINE}'),
  'with a sign escaped': TOKEN.replace('_', '\\_'),
  'quoted printable': each(one => `=${hex(one, 2).toUpperCase()}`),
  'quoted printable over lines': `${TOKEN.slice(0, 12)}=\n${TOKEN.slice(12)}`,
  'in base64': b64(said),
  'in base64 for addresses': Buffer.from(`${said}?>~~`).toString('base64url'),
  'in base64 twice': b64(b64(said)),
  'in base64 four times': b64(b64(b64(b64(said)))),
  'in lines of base64': (b64(`${said} ${'and more of it '.repeat(9)}`).match(/.{1,76}/g) ?? []).join('\n'),
  'in base32': base32(said),
  'in hex': Buffer.from(TOKEN).toString('hex'),
  'in hex of a number': `0x${Buffer.from(TOKEN).toString('hex').toUpperCase()}`,
  'in hex with colons': each(one => `${hex(one, 2)}:`).slice(0, -1),
  'in hex with spaces': each(one => `${hex(one, 2)} `).trim(),
  'in gzip': b64(gzipSync(said)),
  'in gzip as hex': gzipSync(said).toString('hex'),
  'in zlib': b64(deflateSync(said)),
  'in bare deflate': b64(deflateRawSync(`${said} ${said}`)),
  'in gzip in base64 in zlib': b64(deflateSync(b64(gzipSync(said)))),
  'in UTF-16': b64(Buffer.from(TOKEN, 'utf16le')),
  'in UTF-32': b64(Buffer.from([...TOKEN].flatMap(one => [one.charCodeAt(0), 0, 0, 0]))),
  'among bytes': b64(
    Buffer.concat([
      Buffer.from([128, 4, 149, 40, 0, 255, 3, 0, 2, 140]),
      Buffer.from(TOKEN),
      Buffer.from([148, 1, 200, 46])
    ])
  ),
  'as codes': `${[...TOKEN].map(one => one.charCodeAt(0)).join(', ')}`,
  'as hex codes': `${[...TOKEN].map(one => `0x${hex(one, 2)}`).join(',')}`,
  'as calls': [...TOKEN].map(one => `chr(${one.charCodeAt(0)})`).join(' + '),
  'as bits': [...TOKEN].map(one => one.charCodeAt(0).toString(2).padStart(8, '0')).join(' ')
};

describe('a value is read', () => {
  for (const [way, value] of Object.entries(written)) {
    it(`${way}, and goes whole`, () => {
      expect(clean(`a line before\nx = "${value}" # and after`)).toBe('a line before\nx = "TOKEN" # and after');
    });
  }

  it('in what a numpy array prints', () => {
    expect(clean(`[${[...TOKEN].map(one => one.charCodeAt(0)).join(' ')}]`)).toBe('TOKEN');
  });

  it('in a dump', () => {
    const lines = TOKEN.match(/.{1,16}/g) ?? [];
    const dump = lines.map((line, at) => {
      const bytes = each(one => `${hex(one, 2)} `, line)
        .trim()
        .padEnd(47);
      return `${(at * 16).toString(16).padStart(8, '0')}  ${bytes}  |${line}|`;
    });
    expect(clean(`$ hexdump\n${dump.join('\n')}\n00000018\n`)).toBe('$ hexdump\nTOKEN\n00000018\n');
  });

  it('with letters that were read in the wrong code page', () => {
    expect(clean('mail josÃ©@vitrine.org now')).toBe('mail EMAIL now');
    expect(clean('mail jose\u0301@vitrine.org now')).toBe('mail EMAIL now');
  });
});

const [A, B, C] = [TOKEN.slice(0, 7), TOKEN.slice(7, 16), TOKEN.slice(16)];
const PARTS = [A, B, C];
const turned = [...TOKEN].reverse().join('');
const rot13 = each(one => {
  const code = one.charCodeAt(0);
  return /[a-z]/i.test(one) ? String.fromCharCode(code + ((code & 31) > 13 ? -13 : 13)) : one;
});

/** Code that puts a value together; what is left has to hold none of its parts. */
const built: Readonly<Record<string, string>> = {
  'by a plus': `t = "${A}" + '${B}' + "${C}"`,
  'by standing side by side': `t = ("${A}"\n     '${B}'  # the rest\n     f"${C}")`,
  'by a line that goes on': `t = "${A}${B}\\\n${C}"`,
  'by a line that goes on between': `t = "${A}" \\\n  "${B}${C}"`,
  'by an ampersand': `t = "${A}" & "${B}" & "${C}"`,
  'by dots': `$t = '${A}' . '${B}' . '${C}';`,
  'by pipes': `SELECT '${A}' || '${B}' || '${C}'`,
  'by join': `t = "".join(["${A}", "${B}", "${C}"])`,
  'by join after the list': `const t = ['${A}', '${B}', '${C}'].join('')`,
  'by paste0': `t <- paste0("${A}", "${B}", "${C}")`,
  'by format': `t = "{}{}{}".format("${A}", "${B}", "${C}")`,
  'by format with numbers': `t = "{2}{0}{1}".format("${B}", "${C}", "${A}")`,
  'by format with names': `t = "{a}${B}{c}".format(c="${C}", a="${A}")`,
  'by percent': `t = "%s%s%s" % ("${A}", "${B}", "${C}")`,
  'by names and plus': `a = "${A}"\nb = "${B}"\nprint(1)\nt = a + b + "${C}"`,
  'by names in another order': `c = "${C}"\na = "${A}"\nb = "${B}"\nt = a + b + c`,
  'by adding to what it was given to': `t = "${A}"\nt += "${B}"\nt += "${C}"`,
  'by adding in PHP': `$t = '${A}';\n$t .= '${B}${C}';`,
  'by adding on': `t = "${A}"\nt += "${B}"\nx = 1\nt += "${C}"\nprint(t + "")`,
  'by an f-string': `a = "${A}"\nb = "${B}"\nt = f"{a}{b}${C}"`,
  'by a template': 'const a = "' + A + '"; const b = "' + B + '"; const t = `\${a}\${b}' + C + '`',
  'by joining names': `c = "${C}"\nb = "${B}"\na = "${A}"\nt = "".join([a, b, c])`,
  'in a way not understood': `parts = {"first": "${A}", 7: "${B}"}; go(parts, "${C}")`,
  'back to front': `t = "${turned}"[::-1]`,
  'back to front by a call': `t = "".join(reversed("${turned}"))`,
  'back to front, said elsewhere': `t = "${turned}"`,
  'by rotation': `t = codecs.decode("${rot13}", "rot13")`,
  'by every second letter': `t = "${each(one => `${one}x`)}"[::2]`,
  'by taking out': `t = "${each(one => `${one}~!`)}".replace("~!", "")`,
  'by substitution': `t = re.sub("~!", "", "${each(one => `${one}~!`)}")`,
  'by splitting': `t = "".join("${PARTS.join('~!')}".split("~!"))`,
  'in tags': `<td>${A}<wbr>${B}<b>${C}</b></td>`,
  'in tags of a drawing': `<text><tspan x="1">${A}</tspan><tspan dx="2">${B}</tspan>${C}</text>`,
  'around a comment': `<p>${A}<!-- no -->${B}${C}</p>`,
  'in cells of a table': `<tr><td>${A}</td><td>${B}</td><td>${C}</td></tr>`,
  'in bold': `see ${A}**${B}**${C} now`,
  'in code marks': `see ${A}\`${B}\`${C} now`,
  'letter by letter': `see ${[...TOKEN].join(' ')} now`,
  'letter by letter with dashes': `see ${[...TOKEN].join('-')} now`,
  'over lines': `key:\n${A}${B}\n${C}\nnext`,
  'over list items': `- ${A}${B}\n- ${C}\n`
};

describe('a value is put together', () => {
  for (const [way, text] of Object.entries(built)) {
    it(`${way}, and no part of it stays`, () => {
      const once = clean(text);
      expect(once).toContain('TOKEN');
      for (const part of [...PARTS, turned, rot13]) {
        expect(once).not.toContain(part);
      }
      expect(clean(once)).toBe(once);
    });
  }

  it('and the code around it stays code', () => {
    expect(clean(`t = "${A}" + '${B}' + "${C}"`)).toBe(`t = "TOKEN" + '' + ""`);
    expect(clean(`t = "".join(["${A}", "${B}${C}"])`)).toBe('t = "".join(["TOKEN", ""])');
  });
});

describe('an address is read', () => {
  for (const text of [
    'ada [at] vitrine [dot] org',
    'ada(at)vitrine(dot)org',
    'ada at vitrine dot org',
    'ada@vitrine[.]org'
  ]) {
    it(`in ${text}`, () => {
      expect(clean(`mail ${text} now`)).toBe('mail EMAIL now');
    });
  }
});

describe('what stays', () => {
  const stays = [
    'commit 3f2a9c0d4b5e6f708192a3b4c5d6e7f8091a2b3c',
    'import some_module_with_a_long_name as short',
    '%matplotlib inline\nprint("%d %s\\n" % (1, "a"))',
    'x = [34, 56, 78, 90, 112, 45, 67]',
    `<img src="data:image/png;base64,${b64(new Uint8Array(300).map((_, at) => (at * 89) % 251))}">`,
    'a@b &copy; 2020 R&D <b>x</b> 50%af',
    'a = "one" + "two"\nprint("x", "y", sep="")\nlook at the dot product',
    "it's a test of don't and 'a' b",
    'MAC 0a:6b:61:f5:fe:ed uuid 6d680866-a298-4d1f-bca0-dcc359e07d18'
  ];
  for (const text of stays) {
    it(`is ${text.slice(0, 30)}`, () => {
      expect(clean(text)).toBe(text);
    });
  }
});

describe('what is packed beyond measure', () => {
  it('is taken out unread', () => {
    const bomb = b64(gzipSync(gzipSync(new Uint8Array(60_000_000))));
    const work = worked(() => expect(clean(`x = "${bomb}"`)).toBe('x = "ENCODED"'));
    expect(work).toBeLessThan(3000);
  });

  it('is taken out where it goes too deep', () => {
    let text = said;
    for (let depth = 0; depth < 8; depth++) {
      text = b64(text);
    }
    expect(clean(`x = "${text}"`)).toBe('x = "ENCODED"');
  });

  it('is taken out where its method is another', () => {
    const xz = b64(
      Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4, ...Array.from({ length: 60 }, (_, at) => at * 7)])
    );
    expect(clean(`x = "${xz}"`)).toBe('x = "ENCODED"');
  });
});
