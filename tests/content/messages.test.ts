import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { specimenStates } from '@/components/gallery/specimen';
import { certainties } from '@/core/item/certainty';
import { itemKinds } from '@/core/item/item';
import { locales, type Locale } from '@/core/language/locale';
import type { Message } from '@/core/language/message';
import { messages } from '@/data/messages/messages';

// By key as plain strings: the tests ask about keys that may not exist.
const all: Readonly<Record<Locale, Readonly<Record<string, Message>>>> = messages;
const keys = Object.keys(all.kk);

/** The plural categories that a language has, whole numbers and decimals (Unicode CLDR, cardinal). */
const pluralForms: Readonly<Record<Locale, readonly string[]>> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

/**
 * Keys that the code puts together, with the values it puts in. A template that is not listed here fails, and so does a
 * listed one that is gone.
 */
const templates: Readonly<Record<string, readonly string[]>> = {
  'nav.${}': ['course', 'glossary', 'sources', 'about'],
  'map.${}': ['not-started', 'in-progress', 'done'],
  'home.outcome.${}': ['explain', 'calculate', 'weigh', 'prove'],
  'home.outcome.${}.text': ['explain', 'calculate', 'weigh', 'prove'],
  'fact.${}': ['official', 'secondary'],
  'item.${}': ['correct', 'partly', 'wrong'],
  'item.mark.${}': ['right', 'wrong', 'missed'],
  'certainty.${}': certainties,
  'quiz.${}': ['practice', 'exam'],
  'quiz.${}.text': ['practice', 'exam'],
  'gallery.kind.${}': itemKinds,
  'gallery.state.${}': specimenStates,
};

const code = ['app', 'components'].flatMap(sourcesIn);
// A list of keys only hands words to an island: what it names must still be said somewhere.
const speaking = code.filter(({ file }) => !file.endsWith('-words.ts'));
const lists = code.filter(({ file }) => file.endsWith('-words.ts'));

function sourcesIn(folder: string): { file: string; text: string }[] {
  return readdirSync(join(process.cwd(), folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: path.slice(process.cwd().length + 1), text: readFileSync(path, 'utf8') }));
}

function literalsIn({ text }: { text: string }): string[] {
  return [...text.matchAll(/'([\w.-]+)'/g)].map((match) => match[1] ?? '');
}

/** Template literals that look like a key: `item.mark.${mark}` is "item.mark.${}". */
function templatesIn({ text }: { text: string }): string[] {
  const namespaces = new Set(keys.map((key) => key.split('.')[0]));
  return [...text.matchAll(/`((?:[\w-]+\.)+\$\{[^}]*\}[\w.-]*)`/g)]
    .map((match) => (match[1] ?? '').replace(/\$\{[^}]*\}/, '${}'))
    .filter((template) => namespaces.has(template.split('.')[0]));
}

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

/** The {places} of a message; a form may leave some out ("one party"), so all forms count together. */
function placesOf(message: Message): string[] {
  const places = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(places)].sort();
}

describe.each(locales)('the messages in %s', (locale) => {
  const mine = all[locale];

  it('have the keys of kk, no more and no less', () => {
    expect(Object.keys(mine).sort()).toEqual([...keys].sort());
  });

  it('have the places of kk', () => {
    const differing = keys.filter((key) => {
      const [given, wanted] = [mine[key], all.kk[key]];
      return given !== undefined && wanted !== undefined && placesOf(given).join() !== placesOf(wanted).join();
    });
    expect(differing).toEqual([]);
  });

  it('have no empty text and no brace that opens no place', () => {
    const broken = Object.entries(mine).filter(([, message]) =>
      textsOf(message).some((text) => text.trim() === '' || /[{}]/.test(text.replace(/\{\w+\}/g, ''))),
    );
    expect(broken.map(([key]) => key)).toEqual([]);
  });

  it(`have the plural forms ${pluralForms[locale].join(', ')} where they count`, () => {
    const broken = Object.entries(mine).filter(
      ([, message]) => typeof message !== 'string' && Object.keys(message).sort().join() !== pluralForms[locale].join(),
    );
    expect(broken.map(([key]) => key)).toEqual([]);
  });

  it('count wherever kk counts', () => {
    const isPlural = (message: Message | undefined): boolean => typeof message === 'object';
    expect(keys.filter((key) => isPlural(mine[key]) !== isPlural(all.kk[key]))).toEqual([]);
  });
});

describe('the keys of messages', () => {
  it('are each said somewhere in app/ or components/', () => {
    const literal = new Set(speaking.flatMap(literalsIn));
    const composed = new Set(
      Object.entries(templates).flatMap(([template, values]) => values.map((value) => template.replace('${}', value))),
    );
    expect(keys.filter((key) => !literal.has(key) && !composed.has(key))).toEqual([]);
  });

  it('are put together only by the templates listed here', () => {
    expect([...new Set(speaking.flatMap(templatesIn))].sort()).toEqual(Object.keys(templates).sort());
  });

  it('exist for every value of a template', () => {
    const composed = Object.entries(templates).flatMap(([template, values]) =>
      values.map((value) => template.replace('${}', value)),
    );
    expect(composed.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('exist for every entry of a key list, and stand there once', () => {
    for (const list of lists) {
      const named = literalsIn(list).filter((literal) => literal.includes('.'));
      expect(
        named.filter((key) => !keys.includes(key)),
        list.file,
      ).toEqual([]);
      expect(new Set(named).size, list.file).toBe(named.length);
    }
    expect(lists.length).toBeGreaterThan(0);
  });
});
