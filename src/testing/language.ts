import { TranslationManager, type TranslationBundle } from '@jupyterlab/translation';
import { DOMAIN } from '../version';

/** The messages of a language as Lab's server hands them out: a key, and one form or several. */
export type Messages = Record<string, string[]>;

/** Key of a word with the place it stands in. */
export const inPlace = (place: string, word: string): string => `${place}\u0004${word}`;

/** JupyterLab's own translator, switched to a language that has these messages for this extension. */
export async function translatorOf(messages: Messages, language = 'de'): Promise<TranslationManager> {
  const domain = { domain: DOMAIN, language, plural_forms: 'nplurals=2; plural=(n != 1);' };
  const connector = {
    fetch: () => Promise.resolve({ message: '', data: { [DOMAIN]: { '': domain, ...messages } } })
  };
  const manager = new TranslationManager('', '', undefined, connector as never);
  await manager.fetch(language);
  return manager;
}

/** The bundle that a plugin gets from it. */
export async function bundleOf(messages: Messages): Promise<TranslationBundle> {
  return (await translatorOf(messages)).load(DOMAIN);
}
