import { describe, expect, it } from 'vitest';
import { withoutRemote } from './remote';

describe('withoutRemote', () => {
  it('fetches nothing from anywhere', () => {
    for (const html of [
      '<img src="https://x.example/a.png">',
      '<img src="//x.example/a.png">',
      '<img src="/files/a.png">',
      '<img srcset="https://x.example/a.png 2x">',
      '<video poster="https://x.example/a.png"><source src="https://x.example/a.mp4"></video>',
      '<svg><image href="https://x.example/a"></image><use xlink:href="https://x.example/b"></use></svg>',
      '<p style="background: url(https://x.example/a)">x</p>',
      '<p style="background: u\\72l(https://x.example/a)">x</p>',
      '<table background="https://x.example/a"></table>',
      '<style>@import "https://x.example/a"</style>',
      '<iframe src="https://x.example/a"></iframe>',
      '<object data="https://x.example/a"></object>',
      '<form action="https://x.example/a"></form>'
    ]) {
      expect(withoutRemote(html)).not.toContain('x.example');
      expect(withoutRemote(html)).not.toContain('/files/');
    }
  });

  it('keeps pictures that are inside the text', () => {
    const html = '<img src="data:image/png;base64,AAAA">';
    expect(withoutRemote(html)).toBe(html);
    expect(withoutRemote('<img src="data:image/svg+xml,<svg/>">')).not.toContain('svg+xml');
  });

  it('keeps drawings as our views write them, as pictures and as nothing else', () => {
    const drawing = 'data:image/svg+xml,%3Csvg%3E%3C%2Fsvg%3E';
    expect(withoutRemote(`<img src="${drawing}">`)).toBe(`<img src="${drawing}">`);
    for (const other of [
      `<input src="${drawing}">`,
      `<svg><use href="${drawing}"/></svg>`,
      `<p background="${drawing}">`
    ]) {
      expect(withoutRemote(other), other).not.toContain('svg+xml');
    }
  });

  it('says in words what was not fetched', () => {
    expect(withoutRemote('<img src="https://x.example/a.png" alt="a <b> map">')).toBe(
      '<em>Picture not loaded: a &lt;b&gt; map</em>'
    );
    expect(withoutRemote('<img src="https://x.example/a.png">')).toBe('<em>Picture not loaded</em>');
  });

  it('keeps links, which only a click follows', () => {
    expect(withoutRemote('<a href="https://x.example/">x</a>')).toBe(
      '<a href="https://x.example/" rel="noopener noreferrer" target="_blank">x</a>'
    );
  });

  it('keeps plain formatting', () => {
    expect(withoutRemote('<h1 style="color: red">Title</h1>')).toBe('<h1 style="color: red">Title</h1>');
  });
});
