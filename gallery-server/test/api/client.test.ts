import { readFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { TestGallery } from '../support/gallery.js';

const written = new URL('../../../packages/client/src/schema.ts', import.meta.url);

/** The lines of a file in an order that doesn't depend on which route came first. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(\/\*\*|\*)/.test(line))
    .sort();

it('the client is typed by the document that this gallery serves', async () => {
  const gallery = await TestGallery.open();
  try {
    const document = (await gallery.ask('GET', '/openapi.json')).json() as OpenAPI3;
    expect(lines(readFileSync(written, 'utf8'))).toEqual(lines(astToString(await openapi(document))));
  } finally {
    await gallery.close();
  }
});
