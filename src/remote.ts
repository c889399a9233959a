import { english, type Trans } from '@vitrine/core/words';

/** Attributes that make a browser fetch something by itself. */
const fetching = ['src', 'srcset', 'poster', 'background', 'data', 'xlink:href'];

/** Elements whose `href` is fetched, not followed. */
const linked = new Set(['image', 'use', 'link', 'feimage']);

const inline = /^data:image\/(png|jpeg|gif|webp);/i;

/** A drawing, as our own views write it; as a picture, and only so, it neither runs nor fetches. */
const drawing = /^data:image\/svg\+xml,[\w!'()*.~%-]+$/;

function staysHere(element: Element, name: string, value: string): boolean {
  return inline.test(value) || (element.localName === 'img' && name === 'src' && drawing.test(value));
}

/**
 * Takes out of clean HTML whatever would fetch something: a notebook that is
 * looked at tells nobody that it was. Parsed in a document that loads nothing.
 */
export function withoutRemote(html: string, trans: Trans = english): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.body.querySelectorAll('*')) {
    for (const name of fetching) {
      const value = element.getAttribute(name);
      if (value !== null && (name === 'srcset' || !staysHere(element, name, value.trim()))) {
        element.removeAttribute(name);
      }
    }
    if (linked.has(element.localName.toLowerCase())) {
      element.removeAttribute('href');
    }
    const style = element.getAttribute('style');
    if (style !== null && /url\s*\(|image-set|@import|\\/i.test(style)) {
      element.removeAttribute('style');
    }
    if (element.localName === 'a') {
      element.setAttribute('rel', 'noopener noreferrer');
      element.setAttribute('target', '_blank');
    }
  }
  // A picture that isn't fetched is told in words; a broken one looks like a mistake of the author.
  page.body.querySelectorAll('img:not([src])').forEach(picture => {
    const note = page.createElement('em');
    const name = picture.getAttribute('alt') ?? '';
    note.textContent = name === '' ? trans.__('Picture not loaded') : trans.__('Picture not loaded: %1', name);
    picture.replaceWith(note);
  });
  page.body.querySelectorAll('style, link, iframe, object, embed, form').forEach(element => element.remove());
  return page.body.innerHTML;
}
