import { fields } from './fields.js';

/** The options as `vitrine serve --help` lists them. */
export function optionLines(): string[] {
  const left = fields.map(field => `  ${field.flag} ${field.sample}`.trimEnd());
  const width = Math.max(...left.map(text => text.length));
  return [
    `${'  --config FILE'.padEnd(width)}  JSON file with settings.`,
    ...fields.map((field, at) => `${(left[at] ?? '').padEnd(width)}  ${field.summary} (${field.byDefault})`)
  ];
}

/** docs/configuration.md, made from the same table as help and checks. */
export function configurationDoc(): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|');
  const rows = fields.map(
    field =>
      `| \`${field.name}\` | \`${`${field.flag} ${field.sample}`.trim()}\` | \`${field.env}\` | ${cell(field.byDefault)} | ${cell(field.summary)} |`
  );
  return [
    '# Configuration of a gallery',
    '',
    'Every setting can be given as a flag of `vitrine serve`, in a JSON file (`--config FILE` or `VITRINE_CONFIG`),',
    'and in the environment. The file wins over flags, the environment over both. All mistakes are reported at once,',
    'each with its fix; `vitrine serve` then ends with exit code 2 and nothing was started.',
    '',
    '| in the file | flag | environment | default | meaning |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    'Listening beyond this computer is refused without accounts, and without TLS or a named trusted proxy: start once on',
    'loopback, sign in with the one-time link, set a password, then open it up.',
    '',
    'This page is made from the table in `gallery-server/src/config/fields.ts`; a test keeps them equal.',
    ''
  ].join('\n');
}
