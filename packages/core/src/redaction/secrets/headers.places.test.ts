import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';
import { headerDetectors } from './headers.js';

describe('values in headers and cookies', () => {
  describePlaces(
    headerDetectors.filter(({ id }) => !['basic-login', 'docker-login'].includes(id)),
    [
      'Authorization: Bearer {a40}',
      'headers = {"Authorization": "Bearer {a40}"}',
      "headers={'Authorization': f'Bearer {a40}'}",
      'curl -H "Authorization: Bearer {a40}" https://x.org',
      "http x.org 'Authorization:Bearer {a40}'",
      'curl --oauth2-bearer {a40} https://x.org',
      'https://x.org/?header=Bearer%20{a40}',
      'Authorization: Token {h40}',
      'Authorization: token {a40}',
      'headers["Authorization"] = "Token {a40}"',
      'Authorization: SSWS {a42}',
      'Authorization: Negotiate {a60}',
      'Authorization: Splunk {a36}',
      'Authorization: apikey {a40}',
      'Proxy-Authorization: Bearer {a40}',
      '{\\"Authorization\\": \\"Bearer {a40}\\"}',
      "-H 'X-Api-Key: {a40}'",
      'req.add_header("X-Auth-Token", "{a40}")',
      'requests.get(u, headers={"x-api-key": "{a40}"})',
      '{"apikey": "{a40}"}',
      'PRIVATE-TOKEN: {a24}',
      'JOB-TOKEN: {a40}',
      'DEPLOY-TOKEN: {a40}',
      'X-Vault-Token: {a28}',
      'Ocp-Apim-Subscription-Key: {h32}',
      'X-JFrog-Art-Api: {a64}',
      'X-Access-Token: {a40}',
      'session.headers.update({"X-Api-Key": "{a40}"})',
      'httr::add_headers(Authorization = "Bearer {a40}")',
      'Invoke-RestMethod -Headers @{ "x-api-key" = "{a40}" }',
      'Set-Cookie: session={a40}; HttpOnly',
      'Cookie: a=1; PHPSESSID={l26}x7; b=2',
      'cookies = {"sessionid": "{l32}"}',
      's.cookies.set("sessionid", "{l32}")',
      'JSESSIONID={U32}',
      'connect.sid=s%3A{a32}.{a43}',
      'jwt={a60}',
      'auth={a40}; path=/',
      'curl -b "session_id={a32}" https://x.org',
      'base64.b64encode(b"me:{pw}")',
      'base64.b64encode("me:{pw}".encode())',
      'btoa("me:{pw}")',
      "base64_encode('me:{pw}')"
    ]
  );
});
