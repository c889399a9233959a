import { describe, expect, it } from 'vitest';
import { made } from '../../testing/made.js';
import { createMatcher } from '../detect/matcher.js';
import { secretDetectors } from './index.js';

const matcher = createMatcher(secretDetectors);
const found = (text: string): string[] => [
  ...new Set(matcher.find(text).map(({ start, end }) => text.slice(start, end)))
];

const random = made('{a40}');
const hex = made('{h32}');
const word = 'rk7Lqpz!tw';

describe('a value beside a telling name', () => {
  it.each([
    ['Python', `db_password = '${word}'`],
    ['a typed name', `password: str = "${word}"`],
    ['bytes', `passphrase = b'${word}'`],
    ['an argument', `connect(host='db', user="me", password="${word}")`],
    ['an entry', `{'user': 'me', 'password': '${word}'}`],
    ['JSON in a string', `"{\\"password\\": \\"${word}\\"}"`],
    ['an environment', `os.environ["DB_PASSWORD"] = '${word}'`],
    ['a default', `os.environ.get("DB_PASSWORD", "${word}")`],
    ['a magic', `%env DB_PASSWORD=${word}`],
    ['a magic of prose', `# MAGIC %md password = ${word}`],
    ['a magic with words', `%set_env PASSWORD ${word}`],
    ['a shell', `export DB_PASSWORD=${word}`],
    ['an option', `tool --user me --password ${word} --verbose`],
    ['an option with a sign', `tool --password=${word} https://x.org`],
    ['R', `Sys.setenv(DB_PASSWORD = "${word}")`],
    ['an arrow', `password <- "${word}"`],
    ['Julia', `ENV["PASSWORD"] = "${word}"`],
    ['Go', `password := "${word}"`],
    ['PHP', `$cfg['password'] = '${word}';`],
    ['Ruby', `:password => "${word}"`],
    ['YAML', `  password: ${word}\n  port: 5432`],
    ['YAML with quotes', `password: "${word}"`],
    ['ini', `[db]\npassword = ${word}`],
    ['XML', `<password>${word}</password>`],
    ['an attribute', `<add name="ClearTextPassword" value="${word}" />`],
    ['HTML', `<td>db_password</td><td>${word}</td>`],
    ['Markdown', `| password | ${word} |`],
    ['a list of variables', `- name: DB_PASSWORD\n  value: ${word}`],
    ['a comparison', `if password == "${word}":`],
    ['a comparison the other way', `if "${word}" == password:`],
    ['a sentence', `the password is ${word}`],
    ['camel case', `dbUserPassword = "${word}"`],
    ['German', `passwort = "${word}"`],
    ['Spanish', `contraseña = "${word}"`],
    ['French', `mot_de_passe = "${word}"`],
    ['Portuguese', `senha: "${word}"`],
    ['Russian', `пароль = "${word}"`],
    ['Chinese', `密码 = "${word}"`],
    ['Polish', `haslo = "${word}"`],
    ['a wide colon', `password：${word}`],
    ['a name before an arrow', `password→${word}`],
    ['a name of camels and a space', `dbPassword ${word}`],
    ['a name of snakes and a space', `db_password ${word}`],
    ['an option of one word', `tool --dbpassword ${word}`],
    ['a word of one piece and a sign', `dbpassword=${word}`]
  ])('is found in %s', (_, text) => {
    expect(found(text)).toContain(word);
  });

  it.each([
    ['a key', `api_key = "${random}"`],
    ['a query', `https://x.org/v1?format=csv&access_token=${random}&page=2`],
    ['a header', `X-Api-Key: ${random}`],
    ['a header in code', `headers={"X-Auth-Token": "${random}"}`],
    ['a frame', `1  service_token  ${random}\n`],
    ['a log', `DEBUG settings loaded: client_secret=${random}`],
    ['a setting', `spark.conf.set("service.api.key", "${random}")`],
    ['a constructor', `Client(token=SecretStr("${random}"))`]
  ])('is found in %s', (_, text) => {
    expect(found(text)).toContain(random);
  });

  const only = createMatcher(secretDetectors.filter(({ id }) => id === 'named-secret'));

  it.each([
    ['stands behind a placeholder', `psk SECRET-1 ${random}`],
    ['stands behind a word that ends like a name', `qwertypsk ${random}`],
    ['stands behind another such word', `abcsecret ${random}`]
  ])('is none of a name where it %s', (_, text) => {
    expect(only.find(text)).toEqual([]);
  });

  it('is found where it is hexadecimal', () => {
    expect(found(`WIDGET_API_KEY = "${hex}"`)).toEqual([hex]);
  });

  it('is found in a list', () => {
    const other = made('{h16}', 2);
    expect(found(`"tokens":["${made('{h16}')}","${other}"]`)).toContain(other);
  });
});

describe('nothing is found in', () => {
  it.each([
    'password = getpass.getpass("Password: ")',
    'password = os.environ["DB_PASSWORD"]',
    'password=password, token=token',
    'token = tokenizer.decode(ids[0])',
    'key = jax.random.PRNGKey(0)',
    'tokens = nltk.word_tokenize(text)',
    'api_key: Optional[str] = None',
    'api_key = "YOUR_API_KEY"',
    "password = '<your password>'",
    'password: ${DB_PASSWORD}',
    'password = "{{ password }}"',
    "password = 'xxxxxxxx'",
    'password = "********"',
    'TOKEN=$(cat token.txt)',
    'password_file = "/run/secrets/db"',
    'token_url = "https://x.org/token"',
    'pad_token = "[PAD]"',
    'max_tokens=4096',
    'primary_key = "customer_id"',
    'sort_key="2024-01-31T00:00"',
    'public_key = "' + made('{a43}') + '"',
    'InChIKey=' + made('{Z14}-{Z10}-{Z1}'),
    'keyboard = "qwertz"',
    'passenger = "J. 12"',
    'compass = "NE4-alpha"',
    'author = "k7Lqpz"',
    'kwargs["key"] = "target_column"',
    "df.sort_values(by='x', key=lambda s: s.str.lower())",
    'input type="password" placeholder="Password"',
    '{"password": "Password is required"}',
    'cache_key = "' + made('{h40}') + '"',
    'commit ' + made('{h40}'),
    'sha256:' + made('{h64}'),
    'id="' + made('{h8}-{h4}-{h4}-{h4}-{h12}') + '"'
  ])('%s', text => {
    expect(found(text)).toEqual([]);
  });
});
