import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.js';
import type { Token } from './tokens.js';

const text = (words: string): Token => ({ kind: 'text', text: words });
const close = (name: string): Token => ({ kind: 'close', name });
const unseen: Token = { kind: 'unseen' };
const open = (name: string, attributes: [string, string][] = [], closed = false): Token => ({
  kind: 'open',
  name,
  attributes,
  closed
});

describe('HTML taken apart', () => {
  it.each<[string, string, Token[]]>([
    ['nothing', '', []],
    ['words alone', 'a b', [text('a b')]],
    ['an element', '<b>x</b>', [open('b'), text('x'), close('b')]],
    ['large letters', '<DIV>x</Div>', [open('div'), text('x'), close('div')]],
    ['a name with a hyphen', '<my-box>', [open('my-box')]],
    ['a space before the end', '<b >x</b >', [open('b'), text('x'), close('b')]],
    ['words in a closing mark', '</b class="x">y', [close('b'), text('y')]],
    ['what closes itself', '<br/>', [open('br', [], true)]],
    ['what closes itself after a space', '<br />', [open('br', [], true)]],
    ['a slash between attributes', '<b/a=1>', [open('b', [['a', '1']])]],
    ['a slash in a value without quotes', '<a href=x/>', [open('a', [['href', 'x/']])]],
    ['a sign that opens nothing', 'a < b', [text('a '), text('<'), text(' b')]],
    ['a sign before a digit', '<3', [text('<'), text('3')]],
    ['a sign at the end', 'a<', [text('a'), text('<')]],
    ['two signs', '<<b>', [text('<'), open('b')]],
    ['a closing mark of nothing', 'a</>b', [text('a'), unseen, text('b')]],
    ['a closing mark of a digit', '</3>b', [unseen, text('b')]],
    ['a closing mark without an end', 'a</b', [text('a'), close('b')]],
    ['an element without an end', 'a<b c="d', [text('a'), unseen]],
    ['an element cut off after its name', '<b', [unseen]],
    ['an element cut off after a sign', '<b c=', [unseen]],
    ['a comment', 'a<!-- b -->c', [text('a'), unseen, text('c')]],
    ['an empty comment', '<!-->c', [unseen, text('c')]],
    ['an empty comment with three hyphens', '<!--->c', [unseen, text('c')]],
    ['a comment with a sign at its end', '<!-- a --!>c', [unseen, text('c')]],
    ['a comment with elements in it', '<!-- <b>x</b> -->c', [unseen, text('c')]],
    ['a comment without an end', 'a<!-- b > c', [text('a'), unseen]],
    ['a declaration', '<!doctype html>c', [unseen, text('c')]],
    ['a declaration without an end', '<!doctype html', [unseen]],
    ['an instruction', '<?xml version="1.0"?>c', [unseen, text('c')]],
    ['marked data', '<![CDATA[ a > b ]]>c', [unseen, text('c')]],
    ['marked data without an end', '<![CDATA[ a > b ]>c', [unseen]]
  ])('%s', (_, html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });
});

describe('an attribute', () => {
  it.each<[string, string, [string, string][]]>([
    ['in double quotes', 'a="x y"', [['a', 'x y']]],
    ['in single quotes', "a='x y'", [['a', 'x y']]],
    ['without quotes', 'a=x', [['a', 'x']]],
    ['without a value', 'a', [['a', '']]],
    ['with an empty value', 'a=""', [['a', '']]],
    ['with spaces around its sign', 'a = "x"', [['a', 'x']]],
    ['over two lines', 'a\n=\n"x\ny"', [['a', 'x\ny']]],
    ['in large letters', 'onClick="x"', [['onclick', 'x']]],
    ['with the other quote inside', `a="it's"`, [['a', "it's"]]],
    ['with a sign inside', 'a="b > c"', [['a', 'b > c']]],
    ['with an equals sign inside', 'a=b=c', [['a', 'b=c']]],
    [
      'that begins with an equals sign',
      '=a',
      [
        ['=', ''],
        ['a', '']
      ]
    ],
    ['with quotes in its name', 'a"b=c', [['a"b', 'c']]],
    ['that comes twice', 'a=1 A=2', [['a', '1']]],
    [
      'beside another without a space',
      'a="1"b="2"',
      [
        ['a', '1'],
        ['b', '2']
      ]
    ],
    [
      'after another without a value',
      'a b=1',
      [
        ['a', ''],
        ['b', '1']
      ]
    ],
    ['with a colon', 'xlink:href="#a"', [['xlink:href', '#a']]],
    ['with entities, as they are', 'a="&lt;&#60;"', [['a', '&lt;&#60;']]]
  ])('%s', (_, written, attributes) => {
    expect(tokensOf(`<p ${written}>`)).toEqual([open('p', attributes)]);
  });
});

describe('what a browser reads as no HTML', () => {
  it.each(['script', 'style', 'iframe', 'noscript', 'noembed', 'noframes', 'textarea', 'title', 'xmp'])(
    '%s has words alone in it',
    name => {
      const html = `<${name}><b>x</b></i></${name}>y`;
      expect(tokensOf(html)).toEqual([open(name), text('<b>x</b></i>'), close(name), text('y')]);
    }
  );

  it.each<[string, string, Token[]]>([
    ['ends at its own name alone', '<style>a</styles></style>', [open('style'), text('a</styles>'), close('style')]],
    ['ends in large letters', '<script>a</SCRIPT>', [open('script'), text('a'), close('script')]],
    ['ends with a space', '<script>a</script >b', [open('script'), text('a'), close('script'), text('b')]],
    ['ends with the text where it has no end', '<style>a<b>', [open('style'), text('a<b>')]],
    ['holds a comment as words', '<style><!-- a --></style>', [open('style'), text('<!-- a -->'), close('style')]],
    ['goes on where it seems to close itself', '<script/>a<b>', [open('script', [], true), text('a<b>')]]
  ])('%s', (_, html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });

  it.each<[string, string, Token[]]>([
    [
      'a title is an element',
      '<title><b>x</b></title>',
      [open('title'), open('b'), text('x'), close('b'), close('title')]
    ],
    ['a style that closes itself is empty', '<style/><b>', [open('style', [], true), open('b')]],
    ['a style with an end has words in it', '<style><b></style>', [open('style'), text('<b>'), close('style')]]
  ])('in SVG %s', (_, svg, tokens) => {
    expect(tokensOf(svg, true)).toEqual(tokens);
  });
});

describe('whatever it is', () => {
  const bit = fc.constantFrom('<', '>', '/', '!', '--', '=', '"', "'", ' ', 'a', 'b=', '<style>', '</', '<!--', '\n');
  const html = fc.array(bit, { maxLength: 30 }).map(bits => bits.join(''));

  it('all its words were written, in this order', () => {
    fc.assert(
      fc.property(html, given => {
        let from = 0;
        for (const token of tokensOf(given)) {
          if (token.kind === 'text') {
            from = given.indexOf(token.text, from);
            expect(from).toBeGreaterThanOrEqual(0);
            from += token.text.length;
          }
        }
      })
    );
  });

  it('no attribute comes twice, and no name is empty or large', () => {
    fc.assert(
      fc.property(html, given => {
        for (const token of tokensOf(given)) {
          if (token.kind === 'open') {
            const names = token.attributes.map(([name]) => name);
            expect(new Set(names).size).toBe(names.length);
            expect([token.name, ...names].filter(name => name === '' || name !== name.toLowerCase())).toEqual([]);
          }
        }
      })
    );
  });
});
