import { describe, expect, it } from 'vitest';
import { made } from '../../testing/made.js';
import { createMatcher } from '../detect/matcher.js';
import { asciiOf } from './checks/headers.js';
import { secretDetectors } from './index.js';

const matcher = createMatcher(secretDetectors);
const found = (text: string): string[] => [
  ...new Set(matcher.find(text).map(({ start, end }) => text.slice(start, end)))
];

const word = 'rk7Lqpz!tw';
const random = made('{a40}');
const hex = made('{h32}');
const login = btoa(`svc_etl:${word}`);

describe('a password is found in', () => {
  it.each([
    ['an address', `mysql+pymysql://me:${word}@db.internal:3306/x`],
    ['an address with a variable', `f"https://{user}:${word}@{host}/x"`],
    ['an address without a user', `redis://:${word}@10.0.0.7:6379/0`],
    ['a connection string', `"DRIVER={x};SERVER=db;UID=me;PWD=${word}"`],
    ['a connection string in braces', `"SERVER=db;UID=me;PWD={${word}}"`],
    ['words of a connection', `"host=db user=me password=${word} dbname=x"`],
    ['an Oracle address', `jdbc:oracle:thin:me/${word}@//db:1521/x`],
    ['an address of Java', `jdbc:mysql://db/x?user=me&password=${word}`],
    ['curl', `!curl -u me:${word} https://x.org`],
    ['curl with quotes', `curl --user "me:${word}" https://x.org`],
    ['wget', `!wget --user=me --password=${word} https://x.org`],
    ['mysql', `!mysql -h db -u me -p${word} -e "select 1"`],
    ['docker', `!docker login -u me -p ${word} registry.x.org`],
    ['sshpass', `!sshpass -p '${word}' ssh me@host`],
    ['a pipe', `!echo ${word} | sudo -S apt update`],
    ['openssl', `openssl rsa -passin pass:${word} -in k.pem`],
    ['netrc', `machine x.org login me password ${word}`],
    ['netrc over lines', `machine x.org\n  login me\n  password ${word}\n`],
    ['pgpass', `db.x.org:5432:shop:me:${word}`],
    ['SQL', `CREATE USER me WITH PASSWORD '${word}';`],
    ['SQL of MySQL', `CREATE USER 'me'@'%' IDENTIFIED BY '${word}';`],
    ['SQL in a call', `exec("ALTER USER me IDENTIFIED BY ${word}");`],
    ['a login', `server.login("me@x.org", "${word}")`],
    ['a pair', `requests.get(url, auth=("me", "${word}"))`],
    ['a connection by place', `pymysql.connect("db", "me", "${word}", "x")`],
    ['a setter', `keyring.set_password("x", "me", "${word}")`],
    ['an archive', `zf.setpassword(b"${word}")`],
    ['a fallback', `pw = input("pw?") or "${word}"`],
    ['a comment', `p = "${word}"  # password`],
    ['a wireless network', `network={\n  ssid="x"\n  psk="${word}"\n}`]
  ])('%s', (_, text) => {
    expect(found(text)).toContain(word);
  });
});

describe('a key is found in', () => {
  it.each([
    ['a bearer header', `"Authorization: Bearer ${random}"`],
    ['a bearer header in code', `{"Authorization": f"Bearer ${random}"}`],
    ['a token header', `headers["Authorization"] = "Token ${random}"`],
    ['a header of its own', `-H 'PRIVATE-TOKEN: ${random}'`],
    ['a clone', `!git clone https://oauth2:${random}@git.x.org/y.git`],
    ['a clone without a user', `!git clone https://${random}@git.x.org/y.git`],
    ['an index', `!pip install --index-url https://me:${random}@pypi.x.org/simple y`],
    ['npmrc', `//registry.x.org/:_authToken=${random}`],
    ['a cookie', `Set-Cookie: session=${random}; HttpOnly`],
    ['cookies', `cookies = {"sessionid": "${random}"}`],
    ['a signed address', `https://b.s3.amazonaws.com/x?X-Amz-Expires=60&X-Amz-Signature=${random}`],
    ['a shared signature', `https://a.blob.core.windows.net/c?sv=2022&sig=${random}%3D`],
    ['a storage account', `AccountName=a;AccountKey=${random};EndpointSuffix=x`],
    ['spark', `spark.conf.set("fs.azure.account.key.a.dfs.core.windows.net", "${random}")`],
    ['a client', `Client("${random}")`],
    ['a client by place', `Session("x", "${random}")`],
    ['what signs', `jwt.encode({"a": 1}, "${random}", algorithm="HS256")`],
    ['a configuration', `!aws configure set aws_secret_access_key ${random}`],
    ['a secret of a cluster', `kind: Secret\nmetadata:\n  name: x\ndata:\n  token: ${random}\n`]
  ])('%s', (_, text) => {
    expect(found(text).some(one => one.includes(random))).toBe(true);
  });

  it('a file of Kaggle', () => {
    expect(found(`{"username":"me","key":"${hex}"}`)).toEqual([hex]);
  });

  it('a one-time code address', () => {
    const seed = 'NB2W45DFOIZA' + 'K7QX';
    expect(found(`otpauth://totp/x:me?secret=${seed}&issuer=x`)).toEqual([seed]);
    expect(found(`pyotp.TOTP("${seed}")`)).toEqual([seed]);
  });

  it('a login in base64', () => {
    expect(found(`{"Authorization": "Basic ${login}"}`)).toContain(login);
    expect(found(`{"auths": {"x.org": {"auth": "${login}"}}}`)).toContain(login);
  });

  it.each(['refiner-', 'skrapp ', 'openweathermap = "'])('what stands right beside %s', name => {
    expect(found(`${name}${hex}"`)).toContain(hex);
  });
});

describe('nothing is found in', () => {
  it.each([
    'postgres://USER:PASSWORD@HOST:PORT/NAME',
    'https://${username}:${password}@api.x.org/v1',
    'https://user:password@example.com',
    'http://localhost:8888/lab',
    'git clone git@github.com:pandas-dev/pandas.git',
    'curl -u "$USER:$PASS" https://x.org',
    'curl -u me https://x.org:8080/a',
    '!docker run -p 8888:8888 image',
    'mysql -h db -u me -p db',
    'mysql -P 3306',
    '"Authorization": "Bearer " + token',
    'Authorization: Bearer <token>',
    'basic understanding of statistics',
    'auth=("user", "pass")',
    'client.connect("db.x.org", 5432)',
    'CREATE USER me WITH PASSWORD :password',
    'rows identified by subject and visit',
    'machine learning password strength',
    'wandb.init(project="demo", name="run-1")',
    'Client("https://x.org/api/v1/items/list")',
    'jwt.decode(token, options={"verify_signature": False})'
  ])('%s', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('a password that many have', () => {
  it('is found where nothing else stands, not where it is talked about', () => {
    expect(found('letmein7\n')).toEqual(['letmein7']);
    expect(found('people choose letmein7 too often')).toEqual([]);
  });
});

describe('base64', () => {
  it('is read as far as it is ASCII', () => {
    expect(asciiOf(login)).toBe(`svc_etl:${word}`);
    expect(asciiOf('/9j/4AAQ')).toBeNull();
    expect(asciiOf('not base64')).toBeNull();
  });
});
