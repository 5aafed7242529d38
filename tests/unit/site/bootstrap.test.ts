import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashSources, nextStep, nodeProblem } from '@/site/bootstrap.mjs';
import { chromiumHint, findChromium } from '@/site/chromium.mjs';
import { temporaryFolder, writeFiles } from './raw-export';

describe('nodeProblem', () => {
  it.each(['20.9.0', '20.20.2', '22.0.0', '24.1.0'])('has none with Node %s', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['20.8.1', '18.20.0', '9.11.2'])('says what to do with Node %s', (version) => {
    expect(nodeProblem(version)).toMatch(/needs Node 20\.9 or newer: https:/);
  });
});

describe('hashSources', () => {
  const names = ['lessons', 'next.config.ts', 'state'];
  const files = {
    'lessons/a/kk.mdx': 'Сәлем',
    'lessons/a/ru.mdx': 'Привет',
    'lessons/b.json': '{}',
    'next.config.ts': 'x',
  };

  function hashOf(content: Readonly<Record<string, string>>, order: readonly string[] = names) {
    const folder = temporaryFolder();
    writeFiles(folder, content);
    return hashSources(folder, order);
  }

  it('is the same for the same files, in whatever order and time they were written or named', () => {
    const folder = temporaryFolder();
    writeFiles(folder, Object.fromEntries(Object.entries(files).reverse()));
    utimesSync(join(folder, 'lessons/b.json'), 1, 1);
    expect(hashSources(folder, [...names].reverse())).toBe(hashOf(files));
  });

  it.each([
    ['a changed byte', { ...files, 'lessons/b.json': '[]' }],
    ['a new file', { ...files, 'state/a.ts': '' }],
    [
      'a file with another name',
      { 'lessons/a/kk.mdx': 'Сәлем', 'lessons/a/ru.mdx': 'Привет', 'lessons/c.json': '{}', 'next.config.ts': 'x' },
    ],
  ])('changes with %s', (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf(files));
  });

  it('tells two files from one that holds the name and the text of the other', () => {
    const two = { 'state/a': 'x', 'state/b': 'y' };
    expect(hashOf({ 'state/a': 'xstate/by' })).not.toBe(hashOf(two));
    expect(hashOf({ 'state/a': 'xstate/b\0y' })).not.toBe(hashOf(two));
  });

  it('does not see hidden files and other folders', () => {
    const more = { ...files, 'lessons/.DS_Store': 'x', 'lessons/a/.kk.mdx.swp': 'x', 'tests/a.ts': 'x' };
    expect(hashOf(more)).toBe(hashOf(files));
  });

  it('sees that a file has gone', () => {
    const folder = temporaryFolder();
    writeFiles(folder, files);
    const before = hashSources(folder, names);
    rmSync(join(folder, 'next.config.ts'));
    expect(hashSources(folder, names)).not.toBe(before);
  });
});

describe('nextStep', () => {
  const made = { sources: 'abc', basePath: '', siteAddress: 'http://localhost:3000' };

  it('is nothing when all is as it was', () => {
    expect(nextStep(made, { ...made })).toBe('nothing');
  });

  it('is to build at first, and when a source or BASE_PATH has changed', () => {
    expect(nextStep(null, made)).toBe('build');
    expect(nextStep(made, { ...made, sources: 'abd' })).toBe('build');
    expect(nextStep(made, { ...made, basePath: '/course', siteAddress: 'http://localhost:3000/course' })).toBe('build');
  });

  it('is only to finish when nothing but the address has changed', () => {
    expect(nextStep(made, { ...made, siteAddress: 'https://course.example' })).toBe('finish');
    expect(nextStep(made, { ...made, siteAddress: null })).toBe('finish');
  });
});

describe('the browser of the end-to-end checks', () => {
  it('is the one that CHROMIUM_PATH names, if it exists', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROMIUM_PATH: '/no/such/browser' })).toBeNull();
  });

  it('is asked for in one line that says what to type', () => {
    expect(chromiumHint({})).toMatch(/^[^\n]*sudo apt-get install -y chromium[^\n]*$/);
    expect(chromiumHint({ CHROMIUM_PATH: '/no/such/browser' })).toMatch(/^[^\n]*\/no\/such\/browser[^\n]*$/);
  });
});
