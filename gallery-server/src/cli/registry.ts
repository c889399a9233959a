import type { LazyCommand } from './command.js';

/** Every command, in the order of the help. A command's code is loaded when it is called. */
export const registry: readonly LazyCommand[] = [
  { name: 'serve', summary: 'Run a gallery.', load: () => import('./serve.js') },
  { name: 'login', summary: 'Sign in to a gallery.', load: () => import('./commands/login.js') },
  { name: 'logout', summary: 'Sign out of a gallery.', load: () => import('./commands/logout.js') },
  { name: 'publish', summary: 'Publish a notebook.', load: () => import('./commands/publish.js') },
  { name: 'import', summary: 'Publish every notebook of a folder.', load: () => import('./commands/import.js') },
  { name: 'demo', summary: 'Fill a gallery with made-up notebooks.', load: () => import('./commands/demo.js') },
  { name: 'search', summary: 'Find notebooks in a gallery.', load: () => import('./commands/search.js') },
  { name: 'fork', summary: 'Copy a notebook of a gallery into a folder.', load: () => import('./commands/fork.js') },
  {
    name: 'export',
    summary: 'Write one notebook of a gallery into a file.',
    load: () => import('./commands/export.js')
  },
  { name: 'withdraw', summary: 'Take a version or a notebook back.', load: () => import('./commands/withdraw.js') },
  { name: 'redact', summary: 'Write what a gallery would get to see.', load: () => import('./commands/redact.js') },
  { name: 'scan', summary: 'Say what would be removed, and where.', load: () => import('./commands/scan.js') },
  { name: 'hook', summary: 'Have git look at notebooks first.', load: () => import('./commands/hook.js') },
  {
    name: 'receipt',
    summary: 'Check a redaction receipt, without the gallery.',
    load: () => import('./commands/receipt.js')
  },
  {
    name: 'keys',
    summary: 'List the keys of a gallery, or sign receipts with a new one.',
    load: () => import('./commands/keys.js')
  },
  { name: 'doctor', summary: 'Check this computer and say what to do.', load: () => import('./commands/doctor.js') },
  { name: 'account', summary: 'Remove a person from a gallery.', load: () => import('./commands/account.js') },
  { name: 'rescan', summary: 'Look again at every stored version.', load: () => import('./commands/rescan.js') },
  {
    name: 'index',
    summary: 'Look after the search index of a data folder.',
    load: () => import('./commands/search-index.js')
  },
  { name: 'audit', summary: "Check a gallery's record of what happened.", load: () => import('./audit.js') }
];

/** The command of that name, or undefined. */
export function find(name: string): LazyCommand | undefined {
  return registry.find(command => command.name === name);
}
