import { canonicalJson, linkOf, readNotebook, withLink } from '@vitrine/core/notebook';
import type { EntryLink } from '@vitrine/core/snapshot';
import { setVitrineMetadata } from './edit-metadata.js';
import { readText, replaceFile } from './files.js';

/**
 * Writes into a notebook's file which entry it was published as. The file is read
 * again, because it may have been saved meanwhile; the answer is its new text.
 */
export async function rememberLink(path: string, link: EntryLink): Promise<string> {
  const text = await readText(path);
  const notebook = readNotebook(text);
  const known = linkOf(notebook);
  // Writing the same again would make an editor that has the file open ask about it.
  if (known !== null && canonicalJson({ ...known }) === canonicalJson({ ...link })) {
    return text;
  }
  const value = withLink(notebook, link).metadata['vitrine'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return text;
  }
  const edited = setVitrineMetadata(text, value);
  await replaceFile(path, edited);
  return edited;
}
