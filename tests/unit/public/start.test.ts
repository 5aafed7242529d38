import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** Where the first page sends a visitor whose browser speaks these languages and has this choice stored. */
function addressFor(languages: readonly string[], choice: () => string | null = () => null): unknown {
  const addresses: unknown[] = [];
  runInNewContext(readFileSync('public/start.js', 'utf8'), {
    navigator: { languages },
    localStorage: { getItem: (key: string) => (key === 'parties-and-reform/locale' ? choice() : null) },
    location: { replace: (address: unknown) => addresses.push(address) },
  });
  expect(addresses).toHaveLength(1);
  return addresses[0];
}

describe('the first page', () => {
  it('opens in the language chosen earlier, whatever the browser speaks', () => {
    expect(addressFor(['en-GB'], () => 'ru')).toBe('./ru/');
  });

  it("opens in the first of the browser's languages that the course speaks", () => {
    expect(addressFor(['de-DE', 'en-US', 'ru-RU'])).toBe('./en/');
    expect(addressFor(['kk-KZ', 'ru-KZ', 'en'])).toBe('./kk/');
    expect(addressFor(['ru'])).toBe('./ru/');
  });

  it('opens in Kazakh when the browser speaks none of them', () => {
    expect(addressFor(['de', 'fr-FR'])).toBe('./kk/');
    expect(addressFor([])).toBe('./kk/');
  });

  it('does not go by a stored choice that is not a language of the course', () => {
    expect(addressFor(['en'], () => '../elsewhere')).toBe('./en/');
  });

  it("goes by the browser's languages where storage is blocked", () => {
    expect(
      addressFor(['en'], () => {
        throw new Error('The operation is insecure.');
      }),
    ).toBe('./en/');
  });
});
