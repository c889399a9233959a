import { describe, expect, it } from 'vitest';
import { linkRequest } from './link';

describe('linkRequest', () => {
  it('reads entry and version and leaves the rest of the address', () => {
    expect(linkRequest('http://l:8888/user/a/lab?vitrine-open=e1&x=1&vitrine-version=3#h')).toEqual({
      entry: 'e1',
      version: 3,
      rest: '/user/a/lab?x=1#h'
    });
    expect(linkRequest('http://l/lab?vitrine-open=e1')).toEqual({ entry: 'e1', version: null, rest: '/lab' });
  });

  it('takes ids, never addresses', () => {
    expect(linkRequest('http://l/lab')).toBeNull();
    expect(linkRequest('http://l/lab?vitrine-open=')).toBeNull();
    expect(linkRequest('http://l/lab?vitrine-open=https://evil.example/x')).toBeNull();
    expect(linkRequest('http://l/lab?vitrine-open=..%2F..%2Fx')).toBeNull();
  });

  it('reads nonsense for a version as the newest', () => {
    expect(linkRequest('http://l/lab?vitrine-open=e1&vitrine-version=-2')).toMatchObject({ version: null });
  });
});
