import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCourseContent } from '@/app/course-content';
import type { ContentSchema } from '@/core/course/content-file';
import { formatProblems, type Problem } from '@/core/course/problem';
import { itemKinds } from '@/core/item/item';
import { factsFileSchema } from '@/data/facts/schema';
import { sourcesSchema } from '@/data/bibliography/schema';
import { misconceptionsSchema, misconceptionWordsSchema } from '@/data/misconceptions/schema';
import { termsSchema, termWordsSchema } from '@/data/glossary/schema';
import { courseSchema, courseWordsSchema, lessonSchema } from '@/lessons/schema';
import { bankSchema, type BankStructure, type ItemStructure } from '@/quizzes/schema';
import { overlay, removed, replacedBy, withBlock, withEdited, withReplaced, type Change } from './overlay';

// Broken on purpose, one thing at a time or all at once; the other lesson stays whole.
const lesson = 'lessons/duverger-systems';
const quiz = 'quizzes/duverger-systems';
const realFact = 'constitution-1995-year';

async function problemsAfter(changes: Readonly<Record<string, Change>>): Promise<readonly Problem[]> {
  const loaded = await loadCourseContent(overlay(changes));
  return loaded.ok ? [] : loaded.error;
}

/** "file | place | message": what an editor must know first. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ file, place, message }) => `${file} | ${place} | ${message}`);
}

function remedyOf(problems: readonly Problem[], message: string): string | undefined {
  return problems.find((problem) => problem.message === message)?.remedy;
}

function edited<Value>(file: string, schema: ContentSchema<Value>, edit: (value: Value) => void) {
  return problemsAfter({ [file]: withEdited(schema, edit) });
}

describe('the content as it is', () => {
  it('loads', async () => {
    expect(told(await problemsAfter({}))).toEqual([]);
  });
});

describe('three faults in three files', () => {
  it('are reported together, each with file, place and remedy', async () => {
    const problems = await problemsAfter({
      [`${lesson}/ru.mdx`]: removed,
      'lessons/constitution-2022/en.mdx': withBlock('So they say <Cite id="nobody1900" />.'),
      [`${quiz}/bank.json`]: withEdited(bankSchema, (bank) => {
        keysOf(bank, 'what-would-hurt-the-law', 0);
      }),
    });
    expect(told(problems)).toEqual([
      `${lesson}/ru.mdx | file | the language is missing`,
      `${quiz}/bank.json | items[1] (what-would-hurt-the-law).options | exactly one option is the key`,
      expect.stringMatching(/^lessons\/constitution-2022\/en\.mdx \| line \d+ \| unknown source "nobody1900"$/),
      // The other two languages do not cite it.
      expect.stringContaining('<Cite id="nobody1900"> in #two-readings is not in lessons/constitution-2022/kk.mdx'),
    ]);
    const text = formatProblems(problems);
    for (const { file, place, message, remedy } of problems) {
      expect(text).toContain(file);
      expect(text).toContain(`${place}: ${message}\n    ${remedy}`);
    }
  });
});

describe('a lesson', () => {
  it('needs its three languages and its structure', async () => {
    const problems = await problemsAfter({ [`${lesson}/kk.mdx`]: removed, [`${lesson}/lesson.json`]: removed });
    expect(told(problems)).toEqual([
      `${lesson}/lesson.json | file | the file is missing`,
      `${lesson}/kk.mdx | file | the language is missing`,
    ]);
    expect(remedyOf(problems, 'the language is missing')).toBe('write the lesson in kk, ru and en');
  });

  it('has at most four objectives, and a date on which it was checked', async () => {
    const problems = await edited(`${lesson}/lesson.json`, lessonSchema, (structure) => {
      structure.objectives = ['one', 'two', 'three', 'four', 'five'];
      structure.checked = 'yesterday';
    });
    expect(told(problems)).toEqual([
      `${lesson}/lesson.json | objectives | a lesson has at most four objectives`,
      `${lesson}/lesson.json | checked | Invalid ISO date`,
    ]);
  });

  it('refers to sources, lessons, items and sections that exist', async () => {
    const problems = await edited(`${lesson}/lesson.json`, lessonSchema, (structure) => {
      structure.sources = ['nobody1900'];
      structure.readNext = ['no-lesson'];
      structure.prediction = 'no-item';
      structure.sections = ['three-propositions', 'two-effects', 'effective-number', 'magnitude-and-threshold'];
    });
    expect(told(problems)).toEqual(
      expect.arrayContaining([
        `${lesson}/lesson.json | sources | unknown source "nobody1900"`,
        `${lesson}/lesson.json | readNext | unknown lesson "no-lesson"`,
        `${lesson}/lesson.json | prediction | unknown item "no-item"`,
        expect.stringContaining(`${lesson}/kk.mdx | sections | here: three-propositions, two-effects,`),
        expect.stringContaining(
          `${lesson}/en.mdx | prediction | here: recount-with-seven-percent; in lesson.json: no-item`,
        ),
        `${quiz}/bank.json | arrow-turned-round | unknown section "limits"`,
      ]),
    );
    expect(remedyOf(problems, 'unknown lesson "no-lesson"')).toBe('add it to lessons/course.json, or mend the id');
  });

  it('words every objective in its front matter, and no other', async () => {
    const problems = await problemsAfter({ [`${lesson}/ru.mdx`]: withReplaced('  two-effects: "', '  one-effect: "') });
    expect(told(problems)).toEqual([
      expect.stringMatching(/ru\.mdx \| objectives \| here: .*one-effect.*; in lesson\.json: .*two-effects/),
    ]);
  });
});

describe('a lesson text with many faults', () => {
  const file = `${lesson}/en.mdx`;
  // Each block is put into the text by itself; the message must name the line where it begins.
  const faults = [
    {
      what: 'an unknown component',
      block: '<Video id="speech" />',
      message: 'unknown component <Video>',
      remedy: 'use one of Term, Cite, Fact, Callout',
    },
    { what: 'a tag of HTML', block: '<div>text</div>', message: 'unknown component <div>', remedy: 'use one of Term' },
    {
      what: 'an unknown attribute',
      block: `Word <Fact id="${realFact}" colour="red" />.`,
      message: '<Fact> does not take colour="…"',
      remedy: 'it takes id',
    },
    {
      what: 'a missing attribute',
      block: '<Table>\n\ntext\n\n</Table>',
      message: '<Table> lacks caption="…"',
      remedy: 'add the attribute',
    },
    {
      what: 'an empty attribute',
      block: '<Explain prompt="">\n\ntext\n\n</Explain>',
      message: '<Explain> lacks prompt="…"',
      remedy: 'add the attribute',
    },
    {
      what: 'an attribute that is an expression',
      block: `Word <Fact id={1 + 1} />.`,
      message: '<Fact> has an attribute that is not plain text',
      remedy: 'write attributes as name="text"',
    },
    {
      what: 'an unknown kind of callout',
      block: '<Callout kind="joke" title="T">\n\ntext\n\n</Callout>',
      message: '<Callout> does not take kind="joke"',
      remedy: 'write one of notice, example, note',
    },
    {
      what: 'a block inside a sentence',
      block: 'Word <Check id="what-would-hurt-the-law" /> word.',
      message: '<Check> stands inside a sentence',
      remedy: 'give it lines of its own, with a blank line before and after',
    },
    {
      what: 'a page for several works',
      block: 'Word <Cite id="cox1997 riker1982" page="3" />.',
      message: '<Cite> has a page, but several works',
      remedy: 'cite the work with the page on its own',
    },
    {
      what: 'an import',
      block: 'import film from "./film.js"',
      message: 'a lesson has no imports and no {expressions}',
      remedy: 'write text, or a component of the vocabulary',
    },
    {
      what: 'an export',
      block: 'export const answer = 42',
      message: 'a lesson has no imports and no {expressions}',
      remedy: 'write text, or a component of the vocabulary',
    },
    {
      what: 'an expression',
      block: 'Word {40 + 2} word.',
      message: 'a lesson has no imports and no {expressions}',
      remedy: 'write text, or a component of the vocabulary',
    },
    {
      what: 'an image',
      block: 'Word ![a map](map.png) word.',
      message: 'a lesson has no images',
      remedy: 'show it with <Figure>',
    },
    {
      what: 'a footnote',
      block: 'Word.[^1]\n\n[^1]: Note.',
      message: 'a lesson has no footnotes',
      remedy: 'name the source with <Cite>, or say it in the text',
    },
    {
      what: 'a heading without id',
      block: '## No id',
      message: 'the heading "No id" has no id',
      remedy: 'end it with [#an-id], the same in all languages',
    },
    {
      what: 'a heading id that is used twice',
      block: '### Again [#limits]',
      message: 'the id "limits" is used twice',
      remedy: 'give each heading its own id',
    },
    {
      what: 'a heading id that is not kebab-case',
      block: '### Title [#Two_Effects]',
      message: 'the id "Two_Effects" is not kebab-case',
      remedy: 'write it like [#two-effects]',
    },
    {
      what: 'a heading of the first level',
      block: '# Top [#top]',
      message: 'a heading of level 1',
      remedy: 'use ## for sections and ### inside them',
    },
    {
      what: 'a heading of the fourth level',
      block: '#### Deep [#deep]',
      message: 'a heading of level 4',
      remedy: 'use ## for sections and ### inside them',
    },
    {
      what: 'a section that begins inside a list',
      block: '- ## Inside [#inside]',
      message: 'the section "Inside [#inside]" begins inside a component or a list',
      remedy: 'begin it on the top level',
    },
    {
      what: 'an unknown term',
      block: 'Word <Term id="no-term">term</Term>.',
      message: 'unknown term "no-term"',
      remedy: 'add it to data/glossary/terms.json, or mend the id',
    },
    {
      what: 'an unknown citation',
      block: 'Word <Cite id="cox1997 nobody1900" />.',
      message: 'unknown source "nobody1900"',
      remedy: 'add it to data/bibliography/sources.json, or mend the id',
    },
    {
      what: 'an unknown fact',
      block: 'Word <Fact id="no-fact" />.',
      message: 'unknown fact "no-fact"',
      remedy: 'add it to data/facts, or mend the id',
    },
    {
      what: 'an unknown figure',
      block: '<Figure id="no-figure" title="T" measure="M" reading="R" source="S">\n\ntext\n\n</Figure>',
      message: 'unknown figure "no-figure"',
      remedy: 'add it to the figures of app/course-figures.tsx, or mend the id',
    },
    {
      what: 'an unknown item',
      block: '<Check id="no-item" />',
      message: 'unknown item "no-item"',
      remedy: `add it to ${quiz}/bank.json, or mend the id`,
    },
  ];
  const content = overlay({ [file]: withBlock(faults.map((fault) => fault.block).join('\n\n')) });
  let problems: readonly Problem[] = [];

  beforeAll(async () => {
    const loaded = await loadCourseContent(content);
    problems = loaded.ok ? [] : loaded.error;
  });

  it.each(faults)('is told of $what', ({ block, message, remedy }) => {
    const text = content.read(file) ?? '';
    const line = text.slice(0, text.indexOf(`\n${block}\n`) + 1).split('\n').length;
    expect(problems).toContainEqual({
      file,
      place: `line ${line}`,
      message,
      remedy: expect.stringContaining(remedy) as string,
    });
  });

  it('hears of nothing else, and no other file is blamed', () => {
    expect([...new Set(problems.map((problem) => problem.file))]).toEqual([file]);
    const messages = new Set(faults.map((fault) => fault.message));
    // The attribute that is an expression leaves its component without an id.
    expect(problems.filter((problem) => !messages.has(problem.message)).map((problem) => problem.message)).toEqual([
      '<Fact> lacks id="…"',
    ]);
  });
});

describe('a lesson text that cannot be parsed', () => {
  const file = `${lesson}/kk.mdx`;

  it('is reported with the line of an unclosed tag', async () => {
    const [problem, ...more] = await problemsAfter({
      [file]: withReplaced('<KeyPoints>', '<Callout kind="note" title="T">'),
    });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file,
      place: expect.stringMatching(/^line \d+$/) as string,
      message: expect.stringContaining('<Callout>') as string,
      remedy: 'mend the syntax: every tag closed, no { or < in the text',
    });
  });

  it('is reported with the line of a brace that opens an expression and does not close it', async () => {
    const problems = await problemsAfter({ [file]: withBlock('Сөз { сөз.') });
    expect(told(problems)).toEqual([expect.stringMatching(/kk\.mdx \| line \d+ \| .*expression/)]);
  });

  it('is reported with the line of broken front matter', async () => {
    const problems = await problemsAfter({ [file]: withReplaced(/^title: .*$/m, 'title: "Дюверже') });
    expect(told(problems)).toEqual([`${file} | line 2 | Missing closing "quote`]);
    expect(problems[0]?.remedy).toBe('mend the front matter: a line for each field, every text in double quotes');
  });

  it('is reported when front matter is missing, field by field', async () => {
    const problems = await problemsAfter({ [file]: withReplaced(/^---[^]*?\n---\n/, '') });
    expect(told(problems)).toEqual(
      ['title', 'description', 'lead', 'objectives'].map((field) => `${file} | ${field} | is missing`),
    );
  });

  it('is reported with the formula that cannot be read', async () => {
    const problems = await problemsAfter({ [file]: withBlock('Формула $\\frac{1$ осы.') });
    expect(told(problems)).toEqual([expect.stringMatching(/kk\.mdx \| line \d+ \| KaTeX parse error: Unexpected end/)]);
  });

  it('does not hide what is wrong in its front matter or in the other languages', async () => {
    const problems = await problemsAfter({
      [file]: (text) => withBlock('Сөз { сөз.')(withReplaced(/^lead: .*\n/m, '')(text) ?? ''),
      [`${lesson}/en.mdx`]: withBlock('Word <Term id="no-term">term</Term>.'),
    });
    expect(told(problems)).toEqual(
      expect.arrayContaining([
        `${file} | lead | is missing`,
        expect.stringMatching(/kk\.mdx \| line \d+ \| .*expression/),
        expect.stringMatching(/en\.mdx \| line \d+ \| unknown term "no-term"/),
      ]),
    );
  });
});

describe('the three languages of a lesson', () => {
  const remedy = 'use the same components with the same ids in the same sections of kk, ru and en';

  it('have the same sections in the same order, those of lesson.json', async () => {
    const problems = await problemsAfter({ [`${lesson}/ru.mdx`]: withReplaced('[#limits]', '[#borders]') });
    expect(told(problems)).toContainEqual(
      `${lesson}/ru.mdx | sections | here: three-propositions, two-effects, effective-number, magnitude-and-threshold, borders; ` +
        'in lesson.json: three-propositions, two-effects, effective-number, magnitude-and-threshold, limits',
    );
  });

  it('have the same activities', async () => {
    const problems = await problemsAfter({
      [`${lesson}/ru.mdx`]: withReplaced('<Check id="what-would-hurt-the-law" />', ''),
    });
    expect(problems).toEqual([
      {
        file: `${lesson}/ru.mdx`,
        place: expect.stringMatching(/^line \d+$/) as string,
        message:
          '<Check id="signs-of-mechanical-effect"> in #two-effects, ' +
          `where ${lesson}/kk.mdx has <Check id="what-would-hurt-the-law"> in #three-propositions`,
        remedy,
      },
    ]);
  });

  it('have the same citations, facts and terms in each section, in any order', async () => {
    const problems = await problemsAfter({
      [`${lesson}/ru.mdx`]: (text) =>
        withBlock(`Слово <Fact id="${realFact}" />.`)(withReplaced('<Cite id="duverger1972" />', '')(text) ?? ''),
    });
    expect(told(problems)).toEqual([
      `${lesson}/ru.mdx | #three-propositions | lacks <Cite id="duverger1972"> in #three-propositions, which ${lesson}/kk.mdx has`,
      expect.stringMatching(
        new RegExp(`line \\d+ \\| <Fact id="${realFact}"> in #limits is not in ${lesson}/kk\\.mdx$`),
      ),
    ]);
    expect(problems[0]?.remedy).toBe(remedy);
    const swapped = await problemsAfter({
      [`${lesson}/ru.mdx`]: withBlock('<Cite id="cox1997" /> <Cite id="riker1982" /> слово'),
      [`${lesson}/kk.mdx`]: withBlock('сөз <Cite id="riker1982" /> <Cite id="cox1997" />'),
      [`${lesson}/en.mdx`]: withBlock('<Cite id="riker1982" /> word <Cite id="cox1997" />'),
    });
    expect(swapped).toEqual([]);
  });
});

describe('a bank', () => {
  // The part of the words that these tests change; bankWordsSchema leaves the items to the kinds.
  const part = z.looseObject({ text: z.string(), reason: z.string() });
  const wordsSchema = z.looseObject({
    items: z.record(
      z.string(),
      z.looseObject({
        stem: z.string(),
        hints: z.array(z.string()).optional(),
        options: z.record(z.string(), part).optional(),
      }),
    ),
  });

  it('needs its structure and its three languages', async () => {
    const problems = await problemsAfter({
      [`${quiz}/en.json`]: removed,
      [`${quiz}/bank.json`]: replacedBy('{ "items": [ }'),
    });
    expect(told(problems)).toEqual([
      expect.stringContaining(`${quiz}/bank.json | file | not valid JSON: `),
      `${quiz}/en.json | file | the file is missing`,
    ]);
    expect(problems[0]?.remedy).toBe('mend the JSON syntax');
  });

  it('has one key in a single choice, several but not all in a multiple choice, and kinds that exist', async () => {
    const problems = await edited(`${quiz}/bank.json`, bankSchema, (bank) => {
      keysOf(bank, 'what-would-hurt-the-law', 0);
      keysOf(bank, 'pr-from-two-to-ten', 2);
      keysOf(bank, 'signs-of-mechanical-effect', 1);
      keysOf(bank, 'what-m-plus-one-says', 5);
      Object.assign(item(bank, 'chain-of-effects'), { kind: 'essay' });
      Object.assign(item(bank, 'three-percent-list'), { colour: 'red' });
    });
    const place = (id: string): string => problems.find((problem) => problem.place.includes(id))?.message ?? '';
    expect(place('(what-would-hurt-the-law).options')).toBe('exactly one option is the key');
    expect(place('(pr-from-two-to-ten).options')).toBe('exactly one option is the key');
    expect(place('(signs-of-mechanical-effect).options')).toBe('at least two keys and one distractor');
    expect(place('(what-m-plus-one-says).options')).toBe('at least two keys and one distractor');
    expect(place('(chain-of-effects).kind')).toContain(`Expected ${itemKinds.map((kind) => `'${kind}'`).join(' | ')}`);
    expect(place('(three-percent-list)')).toBe('Unrecognized key: "colour"');
    expect(problems).toHaveLength(6);
  });

  it('names each option as a key or by the misconception that it reveals', async () => {
    const problems = await edited(`${quiz}/bank.json`, bankSchema, (bank) => {
      Object.assign(optionsOf(bank, 'what-would-hurt-the-law')[0] ?? {}, { misconception: 'effects-are-one' });
    });
    expect(told(problems)).toEqual([
      `${quiz}/bank.json | items[1] (what-would-hurt-the-law).options[0] (plurality-with-four) | ` +
        'an option is either {"id", "key": true} or {"id", "misconception"}',
    ]);
  });

  it('has ids that are unique and kebab-case, and refers only to what exists', async () => {
    const problems = await edited(`${quiz}/bank.json`, bankSchema, (bank) => {
      bank.items.push({ ...item(bank, 'what-would-hurt-the-law') });
      const [first, second] = optionsOf(bank, 'pr-from-two-to-ten');
      Object.assign(second ?? {}, { id: first?.id });
      Object.assign(optionsOf(bank, 'three-percent-list')[1] ?? {}, { misconception: 'no-misconception' });
      Object.assign(item(bank, 'arrow-turned-round'), {
        objective: 'no-objective',
        section: 'no-section',
        sources: ['nobody1900'],
      });
    });
    expect(told(problems)).toEqual(
      expect.arrayContaining([
        `${quiz}/bank.json | what-would-hurt-the-law | two items have this id`,
        `${quiz}/bank.json | pr-from-two-to-ten.bears-on-hypothesis | two parts have this id`,
        `${quiz}/bank.json | three-percent-list | unknown misconception "no-misconception"`,
        `${quiz}/bank.json | arrow-turned-round | unknown objective "no-objective"`,
        `${quiz}/bank.json | arrow-turned-round | unknown section "no-section"`,
        `${quiz}/bank.json | arrow-turned-round | unknown source "nobody1900"`,
      ]),
    );
    expect(remedyOf(problems, 'two items have this id')).toBe('rename one');
    expect(remedyOf(problems, 'unknown objective "no-objective"')).toBe(
      `add it to ${lesson}/lesson.json, or mend the id`,
    );
  });

  it('has words for every item and option, and for no other', async () => {
    const problems = await edited(`${quiz}/ru.json`, wordsSchema, ({ items }) => {
      const single = items['what-would-hurt-the-law'];
      if (single?.options === undefined) throw new Error('the test needs this item');
      delete single.options['plurality-with-four'];
      single.options['from-nowhere'] = { text: 'Слово', reason: 'Слово' };
      delete items['chain-of-effects'];
      items['no-item'] = { stem: 'Слово?' };
    });
    expect(told(problems).sort()).toEqual(
      [
        'items.what-would-hurt-the-law.options.plurality-with-four | has no words here',
        'items.what-would-hurt-the-law.options.from-nowhere | is not in bank.json',
        'items.chain-of-effects | has no words here',
        'items.no-item | is not in bank.json',
      ]
        .map((rest) => `${quiz}/ru.json | ${rest}`)
        .sort(),
    );
    expect(remedyOf(problems, 'is not in bank.json')).toBe('remove it, or add it there');
  });

  it('has whole words: stem, hints, explanation, and a reason for each option', async () => {
    const problems = await edited(`${quiz}/kk.json`, wordsSchema, ({ items }) => {
      const single = items['what-would-hurt-the-law'];
      delete single?.hints;
      Object.assign(single?.options?.['plurality-with-four'] ?? {}, { reason: '' });
    });
    expect(told(problems)).toEqual([
      `${quiz}/kk.json | items.what-would-hurt-the-law.hints | is missing`,
      `${quiz}/kk.json | items.what-would-hurt-the-law.options.plurality-with-four.reason | is empty`,
    ]);
  });

  it('prints only facts that exist', async () => {
    const problems = await edited(`${quiz}/en.json`, wordsSchema, ({ items }) => {
      Object.assign(items['what-would-hurt-the-law'] ?? {}, { stem: 'How many: {fact:no-fact}?' });
    });
    expect(problems).toEqual([
      {
        file: `${quiz}/en.json`,
        place: 'items.what-would-hurt-the-law',
        message: 'unknown fact "no-fact"',
        remedy: 'add it to data/facts or mend its id',
      },
    ]);
  });
});

describe('the facts', () => {
  const file = 'data/facts/elections.json';
  it('have values of their kind, and a known confidence', async () => {
    const wrong = { integer: '1.5', decimal: '2,84', percent: '5 %', date: '19.03.2023', year: '23' };
    const kinds = Object.keys(wrong) as (keyof typeof wrong)[];
    const problems = await edited(file, factsFileSchema, (facts) => {
      for (const [index, kind] of kinds.entries()) Object.assign(facts[index] ?? {}, { kind, value: wrong[kind] });
      Object.assign(facts[5] ?? {}, { confidence: 'unverified' });
    });
    expect(problems.map((problem) => problem.message)).toEqual([
      ...kinds.map((kind) => `"${wrong[kind]}" is not the value of a fact of kind ${kind}`),
      'Invalid option: expected one of "official"|"secondary"',
    ]);
    expect(problems[0]).toMatchObject({ file, place: '[0] (mazhilis-2007-election-date).value' });
    // Said once: the wordings that print a fact of this file are not blamed.
    expect(problems.every((problem) => problem.file === file)).toBe(true);
  });

  it('have ids of their own in all files, and known sources', async () => {
    const problems = await edited(file, factsFileSchema, ([first, second]) => {
      Object.assign(first ?? {}, { id: realFact });
      Object.assign(second ?? {}, { sources: ['nobody1900'] });
    });
    expect(told(problems)).toEqual([
      `${file} | ${realFact} | this id is used twice`,
      `${file} | mazhilis-2023-election-date | unknown source "nobody1900"`,
    ]);
    expect(problems[0]?.remedy).toBe('keep one record for one fact');
  });
});

describe('the glossary', () => {
  const file = 'data/glossary/terms.json';
  it('has ids of their own, known relations and known sources', async () => {
    const problems = await edited(file, termsSchema, (terms) => {
      terms.push({ id: 'mechanical-effect', related: ['no-term'], sources: ['nobody1900'] });
    });
    expect(told(problems)).toEqual(
      expect.arrayContaining([
        `${file} | mechanical-effect | this id is used twice`,
        `${file} | mechanical-effect | unknown related term "no-term"`,
        `${file} | mechanical-effect | unknown source "nobody1900"`,
      ]),
    );
    expect(remedyOf(problems, 'unknown related term "no-term"')).toBe('add the term or remove the relation');
  });

  it('has every term in every language', async () => {
    const problems = await edited('data/glossary/en.json', termWordsSchema, (words) => {
      delete words['mechanical-effect'];
      words['no-term'] = { term: 'word', definition: 'A definition that is long enough.' };
    });
    expect(told(problems)).toEqual([
      'data/glossary/en.json | mechanical-effect | the term has no words here',
      'data/glossary/en.json | no-term | unknown term',
    ]);
  });
});

describe('the misconceptions', () => {
  const file = 'data/misconceptions/misconceptions.json';

  it('have ids of their own, about theories that the course teaches', async () => {
    const twice = await edited(file, misconceptionsSchema, (misconceptions) => {
      misconceptions.push({ id: 'effects-are-one', theory: 'duverger' });
    });
    expect(told(twice)).toEqual([`${file} | effects-are-one | this id is used twice`]);
    expect(remedyOf(twice, 'this id is used twice')).toBe('keep one record for one mistake');
    const elsewhere = await edited(file, misconceptionsSchema, ([first]) => {
      Object.assign(first ?? {}, { theory: 'alchemy' });
    });
    expect(told(elsewhere)).toEqual([expect.stringMatching(/\| \[0\] \(.+\)\.theory \| Invalid option/)]);
  });

  it('have a name and a whole sentence in every language', async () => {
    const missing = await edited('data/misconceptions/en.json', misconceptionWordsSchema, (words) => {
      delete words['effects-are-one'];
      words['no-misconception'] = { name: 'nothing', often: 'You often do nothing.' };
    });
    expect(told(missing)).toEqual([
      'data/misconceptions/en.json | effects-are-one | the misconception has no words here',
      'data/misconceptions/en.json | no-misconception | unknown misconception',
    ]);
    const cut = await edited('data/misconceptions/kk.json', misconceptionWordsSchema, (words) => {
      Object.assign(words['effects-are-one'] ?? {}, { often: 'екі әсерді шатастыру' });
    });
    expect(told(cut)).toEqual(['data/misconceptions/kk.json | effects-are-one.often | write a whole sentence']);
  });
});

describe('the bibliography', () => {
  const file = 'data/bibliography/sources.json';

  it('has one record for one work', async () => {
    const problems = await edited(file, sourcesSchema, (sources) => sources.push(...sources.slice(0, 1)));
    expect(told(problems)).toEqual([
      expect.stringMatching(/^data\/bibliography\/sources\.json \| .+ \| this id is used twice$/),
    ]);
    expect(problems[0]?.remedy).toBe('keep one record for one work');
  });

  it('has works of known types, with addresses that can be followed', async () => {
    const problems = await edited(file, sourcesSchema, ([first]) => {
      Object.assign(first ?? {}, { type: 'film', URL: 'javascript:alert(1)' });
    });
    expect(told(problems)).toEqual([
      expect.stringMatching(/\| \[0\] \(.+\)\.type \| Invalid option/),
      expect.stringMatching(/\| \[0\] \(.+\)\.URL \| Invalid URL/),
    ]);
  });
});

describe('the order of the course', () => {
  it('names only lessons that exist, each once', async () => {
    const missing = await edited('lessons/course.json', courseSchema, ({ parts }) =>
      parts[0]?.modules[0]?.lessons.push('no-lesson'),
    );
    expect(told(missing)).toContainEqual('lessons/no-lesson/lesson.json | file | the file is missing');
    expect(told(missing)).toContainEqual('quizzes/no-lesson/bank.json | file | the file is missing');

    const twice = await edited('lessons/course.json', courseSchema, ({ parts }) =>
      parts[0]?.modules[0]?.lessons.push('duverger-systems'),
    );
    expect(told(twice)).toContainEqual('lessons/course.json | duverger-systems | this lesson stands here twice');
  });

  it('has a name for every module in every language', async () => {
    const problems = await edited('lessons/course.ru.json', courseWordsSchema, (words) => {
      words.modules = {};
    });
    expect(told(problems)).toContainEqual(
      expect.stringMatching(/^lessons\/course\.ru\.json \| [a-z-]+ \| has no name$/),
    );
  });
});

function item(bank: BankStructure, id: string): ItemStructure {
  const found = bank.items.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the test needs an item "${id}"`);
  return found;
}

function optionsOf(bank: BankStructure, id: string) {
  const found = item(bank, id);
  if (!('options' in found)) throw new Error(`the test needs options in "${id}"`);
  return found.options;
}

/** Makes the first `count` options keys and the others distractors. */
function keysOf(bank: BankStructure, id: string, count: number): void {
  const options = optionsOf(bank, id);
  options.forEach((option, index) => {
    options[index] = index < count ? { id: option.id, key: true } : { id: option.id, misconception: 'effects-are-one' };
  });
}
