import type { Detector } from '../detect/model.js';
import { looksRandom } from './entropy.js';
import { nameClass } from './names.js';
import { isMixedPassword, isUnlikelyWord } from './values.js';

const secret = { type: 'PASSWORD', family: 'secret', reach: 0 } as const;
const STRING = '[rbuf]{0,2}["\'](?<value>[^"\'\\n]{5,200})["\']';

/** Of several kinds of characters: what is chosen for a password and hardly for anything else. */
const isChosen = (value: string): boolean =>
  value.length >= 8 && isUnlikelyWord(value) && /\d/.test(value) && /[a-z]/i.test(value) && /[A-Z\W_]/.test(value);

/** Names and values that stand apart, and a name and a password that stand together. */
export const pairDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'second-of-names',
    keywords: [
      ', pass',
      ', pwd',
      ', pw',
      ',pass',
      ',pwd',
      ',pw',
      ', secret',
      ', token',
      ', db_pass',
      ', api_key',
      ', key'
    ],
    pattern: new RegExp(
      `, ?(?<name>[\\w.]{1,40})\\)?[ \\t]{0,3}=[ \\t]{0,3}[[(]?(?:[rbuf]{0,2}["'][^"'\\n]{0,120}["']|[\\w.]{1,60}(?:\\(\\))?)[ \\t]{0,2},[ \\t]{0,3}(?:[rbuf]{0,2}["'][^"'\\n]{0,120}["'][ \\t]{0,2},[ \\t]{0,3}){0,2}${STRING}`,
      'gy'
    ),
    check: ({ value, groups }) => {
      const kind = nameClass(groups['name'] ?? '');
      return kind === 'password' ? isMixedPassword(value) : kind !== null && looksRandom(value, 16);
    }
  },
  {
    ...secret,
    id: 'login-pair',
    keywords: ['auth = ', 'auth=', 'credentials = ', 'credentials=', 'creds = ', 'creds=', 'login = ', 'userpass = '],
    pattern: new RegExp(
      `(?:auth|credentials|creds|login|userpass)[ ]?=[ ]?[[(]?["'][^"'\\n]{1,80}["'][ ]?,[ ]{0,3}${STRING}`,
      'gy'
    ),
    check: ({ value }) => isMixedPassword(value)
  },
  {
    ...secret,
    id: 'login-text',
    keywords: ['auth', 'cred', 'userpwd', 'userpass', 'user_pass', 'login'],
    pattern:
      /(?:auth|creds?|credentials?|userpwd|user_?pass(?:word)?|login)["']?[ \t]{0,3}[:=,][ \t]{0,3}b?["'][^"':\s]{1,60}:(?<value>[^"'\s/]{5,100})["']/giy,
    check: ({ value }) => isMixedPassword(value) && isUnlikelyWord(value)
  },
  {
    ...secret,
    id: 'slash-login',
    keywords: [
      'login',
      'log in',
      'logged in',
      'sign in',
      'credentials',
      'creds',
      'user/pass',
      'username/password',
      'zugangsdaten'
    ],
    pattern:
      /(?:log(?:ged)? ?in|sign in|credentials|creds|user(?:name)?\/pass(?:word)?|zugangsdaten)(?: with| as| using|:| mit| =| is| are)?[ \t]{0,3}[:=]?[ \t]{0,3}["'`]?[\w@-]{1,40}(?:\.[\w-]{1,20}){0,3} ?\/ ?(?<value>[^\s"'`/,;]{6,60})/giy,
    check: ({ value }) => isChosen(value) && /[!@#$%^&*?+~_]/.test(value)
  },
  {
    ...secret,
    id: 'listed-password',
    keywords: ['passwords', 'pwds', 'passwds', 'for pw in', 'for pwd in', 'for password in', 'for p in passw'],
    pattern:
      /["'](?=[^"'\n\\\s]{8,100}["'])(?<=(?:passwords|pwds|passwds|for (?:pw|pwd|password) in)\\?["']?\s{0,3}(?:[:=]\s{0,3})?[[{(][^\]})\n]{0,300})(?<value>[^"'\n\\\s]{8,100})["']/gi,
    reach: 320,
    check: ({ value }) => isChosen(value)
  },
  {
    ...secret,
    id: 'spoken-password',
    keywords: ['密码', '密碼', '口令', 'パスワード', '暗証番号', '비밀번호', '비번', '암호'],
    pattern:
      /(?:密码|密碼|口令|パスワード|暗証番号|비밀번호|비번|암호)(?:是|为|為|は|는|은|가|이)?[\s:：=「『“"'`]{0,4}(?<value>[!#-&*+./0-9:=?@A-Z^_a-z~-]{6,100})/gy,
    check: ({ value }) => isChosen(value)
  }
];
