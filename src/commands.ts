import type { ReadonlyJSONObject } from '@lumino/coreutils';

/** Ids of every command; other extensions may call them. */
export const CommandIDs = {
  publish: 'vitrine:publish',
  openGallery: 'vitrine:open-gallery',
  preview: 'vitrine:preview',
  fork: 'vitrine:fork',
  withdraw: 'vitrine:withdraw',
  signIn: 'vitrine:sign-in',
  signOut: 'vitrine:sign-out',
  openPage: 'vitrine:open-page',
  scan: 'vitrine:scan'
} as const;

const entry = { type: 'string', description: 'Id of the notebook in the gallery' } as const;
const version = {
  type: 'integer',
  minimum: 1,
  description: 'Number of the version; the newest when left out'
} as const;

const args = (properties: ReadonlyJSONObject, required: string[] = []): { args: ReadonlyJSONObject } => ({
  args: { type: 'object', properties, required, additionalProperties: true }
});

/** JSON Schema of the arguments of each command, shown by tools that read `describedBy`. */
export const describedBy = {
  publish: args({ path: { type: 'string', description: 'Path of an open notebook; the current one when left out' } }),
  openGallery: args({ query: { type: 'string', description: 'Words to search for' } }),
  preview: args({ entry, version }, ['entry']),
  fork: args(
    { entry, version, folder: { type: 'string', description: 'Folder to write into, instead of a new one' } },
    ['entry']
  ),
  withdraw: args({ entry, version }),
  signIn: args({}),
  signOut: args({}),
  openPage: args({
    entry,
    version,
    at: { type: 'string', description: 'Place on the page' },
    versions: { type: 'boolean', description: 'The page of all its versions instead' }
  }),
  scan: args({ path: { type: 'string', description: 'Path of an open notebook; the current one when left out' } })
};

/** A notebook in the gallery, as a command's arguments name it. */
export interface EntryArgs {
  entry: string | null;
  version: number | null;
}

/** Arguments come from menus, links and other extensions: nothing about their types is taken for granted. */
export function entryArgs(given: Readonly<Record<string, unknown>>): EntryArgs {
  const number = Number(given.version);
  return {
    entry: typeof given.entry === 'string' && given.entry !== '' ? given.entry : null,
    version: Number.isSafeInteger(number) && number > 0 ? number : null
  };
}
