import { afterEach, describe, expect, it } from 'vitest';
import { rangeIn, textsIn } from './selected.js';

/** A range over everything of some markup, or from one element's text to another's. */
function over(html: string, from?: [string, number], to?: [string, number]): Range {
  document.body.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(document.body);
  const text = (selector: string): Node => document.body.querySelector(selector)?.firstChild ?? document.body;
  if (from !== undefined) {
    range.setStart(text(from[0]), from[1]);
  }
  if (to !== undefined) {
    range.setEnd(text(to[0]), to[1]);
  }
  return range;
}

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

describe('the texts of a selection', () => {
  it.each<[string, () => Range, string[]]>([
    [
      'are one where it lies in one',
      () => over('<p id="a">Mara Kovac wrote</p>', ['#a', 0], ['#a', 10]),
      ['Mara Kovac']
    ],
    ['may be a single sign', () => over('<p id="a">x = 7</p>', ['#a', 4], ['#a', 5]), ['7']],
    ['end where a block ends', () => over('<p>first line</p><p>second line</p>'), ['first line', 'second line']],
    ['go over what only colours them', () => over('<pre><b>def</b> <i>beds</i>()</pre>'), ['def beds()']],
    ['are told with one space for many', () => over('<p>Mara\n   Kovac</p>'), ['Mara Kovac']],
    ['are told once', () => over('<p>Mara</p><p>Mara</p>'), ['Mara']],
    ['leave out short ones among several', () => over('<td>Mara</td><p>12</p><p>Kovac</p>'), ['Mara', 'Kovac']],
    [
      'end at what is removed already, and leave it out',
      () => over('<p>seen by <span class="vt-chip">NAME-1</span> today</p>'),
      ['seen by', 'today']
    ],
    ['leave out what is only heard', () => over('<p><span class="vt-sr">Cell 3</span>beds</p>'), ['beds']],
    ['leave out buttons', () => over('<div>beds <button>Hide</button></div>'), ['beds']],
    ['leave out hidden outputs', () => over('<div>beds</div><div class="vt-hidden-output">A figure</div>'), ['beds']],
    [
      'begin and end where the selection does',
      () => over('<p id="a">one two</p><p id="b">three four</p>', ['#a', 4], ['#b', 5]),
      ['two', 'three']
    ],
    ['are none where there is none', () => over('<p>   </p>'), []]
  ])('%s', (_name, range, texts) => {
    expect(textsIn(range())).toEqual(texts);
  });
});

describe('the selection inside an element', () => {
  function select(from: string, to: string): void {
    const text = (selector: string): Node => document.querySelector(selector)?.firstChild ?? document.body;
    document.getSelection()?.setBaseAndExtent(text(from), 0, text(to), 3);
  }
  const host = (): Element => document.querySelector('#host') ?? document.body;

  it('is there where all of it is inside', () => {
    document.body.innerHTML = '<div id="host"><p id="a">one two</p></div><p id="b">three</p>';
    select('#a', '#a');
    expect(rangeIn(host())?.toString()).toBe('one');
  });

  it('is none where it begins or ends outside', () => {
    document.body.innerHTML = '<p id="z">zero</p><div id="host"><p id="a">one two</p></div><p id="b">three</p>';
    select('#a', '#b');
    expect(rangeIn(host())).toBeNull();
    select('#z', '#a');
    expect(rangeIn(host())).toBeNull();
  });

  it('is none where nothing is selected, or only a place', () => {
    document.body.innerHTML = '<div id="host"><p id="a">one</p></div>';
    expect(rangeIn(host())).toBeNull();
    const node = document.querySelector('#a')?.firstChild ?? document.body;
    document.getSelection()?.collapse(node, 1);
    expect(rangeIn(host())).toBeNull();
  });
});
