import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';

describe('values in tables', () => {
  describePlaces(
    [],
    [
      '| n | db_password | s |\n|---|---|---|\n| 1 | {pw} | 0.3 |',
      'name,password\nme,{pw}',
      'user\tpassword\nme\t{pw}',
      '  user  password\n0 me    {pw}',
      '<tr><th>password</th></tr><tr><td>{pw}</td></tr>',
      '<th>user</th><th>password</th></tr><tr><td>me</td><td>{pw}</td>',
      '| user | password |\n|---|---|\n| me | {pw} |',
      '| n | db_password | score |\n| :- | :-: | -: |\n| 1 | {pw} | 0.3 |',
      'user,password\nme,{pw}\n',
      'id,user,api_key\n1,me,{a32}\n',
      '"user","password"\n"me","{pw}"\n',
      'user;passwort\nme;{pw}\n',
      'user\tpassword\tn\nme\t{pw}\t3',
      '  user    password\n0   me  {pw}\n1  you  other',
      '   id      api_token\n0   1  {a32}',
      'user | password\n-----+---------\nme   | {pw}',
      '+------+----------+\n| user | password |\n+------+----------+\n| me   | {pw} |\n',
      '<table><tr><th>user</th><th>password</th></tr><tr><td>me</td><td>{pw}</td></tr></table>',
      '<tr><th></th><th>user</th><th>api_key</th></tr><tr><th>0</th><td>me</td><td>{a32}</td></tr>',
      '| usuario | contraseña |\n|---|---|\n| yo | {pw} |',
      '| Benutzer | Kennwort |\n|---|---|\n| ich | {pw} |',
      'user,senha\neu,{pw}\n',
      '| user | password |\n|---|---|\n| a | TOKEN-1 |\n| b | {pw} |'
    ]
  );
});
