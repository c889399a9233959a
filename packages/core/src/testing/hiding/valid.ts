/* What the schema of nbformat 4.5 asks of a notebook, as far as it asks anything. */
type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string'));
const isCount = (value: unknown): boolean => value === null || (Number.isInteger(value) && (value as number) >= 0);

type Rule = (value: unknown) => boolean;

/** Texts, except where a type says that it is JSON. */
const isBundle: Rule = value =>
  isObject(value) &&
  Object.entries(value).every(([type, data]) => /^[\w-]+\/(?:[\w.-]+\+)?json$/.test(type) || isText(data));

const bundles: Rule = value => isObject(value) && Object.values(value).every(isBundle);

const outputs: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  stream: { name: one => typeof one === 'string', text: isText },
  display_data: { data: isBundle, metadata: isObject },
  execute_result: { data: isBundle, metadata: isObject, execution_count: isCount },
  error: {
    ename: one => typeof one === 'string',
    evalue: one => typeof one === 'string',
    traceback: one => Array.isArray(one) && isText(one)
  }
};

/** The fields of each kind of cell; those with a question mark may be missing. */
const common: Readonly<Record<string, Rule>> = {
  id: one => typeof one === 'string' && /^[a-zA-Z0-9_-]{1,64}$/.test(one),
  metadata: isObject,
  source: isText
};
const cells: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  code: { ...common, execution_count: isCount, outputs: Array.isArray },
  markdown: { ...common, 'attachments?': bundles },
  raw: { ...common, 'attachments?': bundles }
};

function problemsIn(
  value: unknown,
  kind: string,
  rules: Readonly<Record<string, Readonly<Record<string, Rule>>>>,
  at: string
): string[] {
  const name = isObject(value) ? value[kind] : undefined;
  const fields = typeof name === 'string' && Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!isObject(value) || fields === undefined) {
    return [`${at}: ${kind}`];
  }
  const known = new Set([kind, ...Object.keys(fields).map(field => field.replace('?', ''))]);
  return [
    ...Object.keys(value).flatMap(field => (known.has(field) ? [] : [`${at}: unknown ${field}`])),
    ...Object.entries(fields).flatMap(([field, rule]) => {
      const one = value[field.replace('?', '')];
      return (one === undefined && field.endsWith('?')) || rule(one) ? [] : [`${at}: ${field}`];
    })
  ];
}

/** Where a notebook breaks the format; nothing where it doesn't. */
export function problemsOf(file: string): string[] {
  const json: unknown = JSON.parse(file);
  if (!isObject(json) || json['nbformat'] !== 4 || json['nbformat_minor'] !== 5 || !isObject(json['metadata'])) {
    return ['head'];
  }
  const list = json['cells'];
  if (!Array.isArray(list) || Object.keys(json).length !== 4) {
    return ['fields'];
  }
  const ids = list.map(cell => (cell as Fields)['id']);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['ids']),
    ...list.flatMap((cell, index) => [
      ...problemsIn(cell, 'cell_type', cells, `cell ${index}`),
      ...((cell as { outputs?: unknown[] }).outputs ?? []).flatMap((output, at) =>
        problemsIn(output, 'output_type', outputs, `cell ${index}, output ${at}`)
      )
    ])
  ];
}
