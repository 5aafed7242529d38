// @vitest-environment jsdom
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import budgets from '@/site/budgets.json';
import { exportedSite, pageTypes, type ExportedPage, type ExportedSite } from './exported-site';

const site = exportedSite('site');
const floor = exportedSite('floor');

/** KB of 1024 bytes, as budgets.json counts. */
function kilobytes(bytes: number): number {
  return bytes / 1024;
}

function gzipped(content: Buffer): number {
  return kilobytes(gzipSync(content, { level: 9 }).length);
}

function sizeOf(files: Iterable<string>, { read }: ExportedSite): number {
  return [...new Set(files)].reduce((sum, file) => sum + gzipped(read(file)), 0);
}

/**
 * All scripts that a page has a browser of today load: its elements, and what the data from which React wakes the page
 * names. Scripts marked `nomodule` are for browsers of before 2018.
 */
function scriptsOf({ document, html }: ExportedPage): string[] {
  const elements = [
    ...document.querySelectorAll('script[src]:not([nomodule]), link[rel="modulepreload"], link[as="script"]'),
  ];
  const named = [...html.matchAll(/\/?(_next\/static\/chunks\/[\w.~-]+\.js)/g)].map(([, file]) => file ?? '');
  const old = [...document.querySelectorAll('script[nomodule]')].map((script) => fileOf(script.getAttribute('src')));
  const loaded = elements.map((element) => fileOf(element.getAttribute('src') ?? element.getAttribute('href')));
  return [...loaded, ...named].filter((file) => !old.includes(file));
}

function stylesOf({ document }: ExportedPage): string[] {
  return [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => fileOf(link.getAttribute('href')));
}

function fileOf(path: string | null): string {
  return (path ?? '').replace(/^\//, '');
}

const floorScripts = floor.pages
  .filter(({ name }) => name === 'index.html')
  .reduce((sum, page) => sum + sizeOf(scriptsOf(page), floor), 0);

const kinds = ['html', 'css', 'javascriptAboveFloor'] as const;

/** The heaviest page of each type, in whatever language it is. */
const measured = pageTypes.flatMap((type) => {
  const pages = site.pages.filter((page) => page.type === type);
  const sizes = pages.map((page) => ({
    html: gzipped(Buffer.from(page.html)),
    css: sizeOf(stylesOf(page), site),
    javascriptAboveFloor: sizeOf(scriptsOf(page), site) - floorScripts,
  }));
  return kinds.map((kind) => ({
    what: `${type}: ${kind}`,
    size: Math.max(...sizes.map((size) => size[kind])),
    budget: budgets.pages[type][kind],
  }));
});

const fonts = {
  what: 'fonts of the whole site',
  size: kilobytes(
    site.files.filter((file) => file.endsWith('.woff2')).reduce((sum, file) => sum + site.read(file).length, 0),
  ),
  budget: budgets.fonts,
};

const rows = [...measured, fonts];

console.log(
  [
    `JavaScript of the framework's floor: ${floorScripts.toFixed(1)} KB`,
    `${'KB'.padEnd(34)}measured  budget`,
    ...rows.map(
      ({ what, size, budget }) => `${what.padEnd(32)}${size.toFixed(1).padStart(10)}${String(budget).padStart(8)}`,
    ),
  ].join('\n'),
);

describe('bytes that a visitor loads', () => {
  it('are measured above a floor that is there', () => {
    expect(floorScripts).toBeGreaterThan(50);
  });

  it.each(rows)('are within the budget of site/budgets.json: $what', ({ size, budget }) => {
    // A type without pages would measure minus infinity.
    expect(size).toBeGreaterThanOrEqual(0);
    expect(size).toBeLessThanOrEqual(budget);
  });
});
