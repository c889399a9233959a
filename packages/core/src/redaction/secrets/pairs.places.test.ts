import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';
import { pairDetectors } from './pairs.js';

describe('values in pairs', () => {
  describePlaces(pairDetectors, [
    "s.auth = 'me', '{pw}'",
    'Login me/{pw}',
    'creds = "me:{pw}"',
    'user/pass = me/{pw}',
    'user, pw = "me", "{pw}"',
    'username, password = "me", "{pw}"',
    '(user, password) = ("me", "{pw}")',
    "USERNAME, PASSWORD = 'me', '{pw}'",
    'log in with me / {pw}',
    '密码：{pw}',
    '密码是{pw}',
    'パスワードは{pw}です',
    'パスワード: {pw}',
    '비밀번호: {pw}',
    '비밀번호는 {pw}',
    'passwords = ["{pw}", "Xy7!qpLm"]',
    'for pw in ["{pw}", "Xy7!qpLm"]:',
    'user, token = "me", "{a32}"',
    'host, user, password = "h", "me", "{pw}"',
    'auth = ("me", "{pw}")',
    'credentials = ["me", "{pw}"]',
    'curl.setopt(pycurl.USERPWD, "me:{pw}")',
    '"auth": "me:{pw}"',
    'creds: "me:{pw}"',
    'zugangsdaten: me / {pw}',
    'credentials: me/{pw}',
    'pwds = ("{pw}", "b")',
    'for pwd in ("{pw}", "Xy7!qpLm"):',
    '密码为{pw}',
    '口令：{pw}',
    'パスワードは「{pw}」です',
    '비밀번호는 {pw} 입니다'
  ]);
});
