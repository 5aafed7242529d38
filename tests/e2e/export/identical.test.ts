// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { exportedSite } from './exported-site';

describe('two builds of the same sources', () => {
  const site = exportedSite('site');
  const again = exportedSite('again');

  it('have the same files', () => {
    expect(again.files).toEqual(site.files);
  });

  it('have the same bytes in every file', () => {
    expect(site.files.filter((file) => !site.read(file).equals(again.read(file)))).toEqual([]);
  });
});
