import { describe, expect, it } from 'vitest';
import { readBasePath, readSiteAddress } from '@/site/address.mjs';

describe('readBasePath', () => {
  it.each([
    [undefined, ''],
    ['', ''],
    ['/course', '/course'],
    ['/a/b-c.d', '/a/b-c.d'],
  ])('takes %j', (given, expected) => {
    expect(readBasePath({ BASE_PATH: given })).toBe(expected);
  });

  it.each(['/', '/course/', 'course', '//host', '/a b', '/..', 'https://host/a'])('refuses %j', (given) => {
    expect(() => readBasePath({ BASE_PATH: given })).toThrow('BASE_PATH');
  });
});

describe('readSiteAddress', () => {
  it('is unknown when SITE_URL is not set or empty', () => {
    expect(readSiteAddress({})).toBeNull();
    expect(readSiteAddress({ SITE_URL: '', BASE_PATH: '/course' })).toBeNull();
  });

  it('is the origin and the sub-path, whether or not SITE_URL repeats the sub-path', () => {
    expect(readSiteAddress({ SITE_URL: 'https://course.example/' })).toBe('https://course.example');
    expect(readSiteAddress({ SITE_URL: 'http://localhost:3000', BASE_PATH: '/a' })).toBe('http://localhost:3000/a');
    expect(readSiteAddress({ SITE_URL: 'https://course.example/a/', BASE_PATH: '/a' })).toBe(
      'https://course.example/a',
    );
  });

  it.each([
    'course.example',
    'ftp://course.example',
    'https://course.example/other',
    'https://a:b@course.example',
    'https://course.example/?a',
  ])('refuses %j', (given) => {
    expect(() => readSiteAddress({ SITE_URL: given, BASE_PATH: '/a' })).toThrow('SITE_URL');
  });
});
