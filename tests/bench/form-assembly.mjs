/**
 * How long it takes to assemble a form: `node tests/bench/form-assembly.mjs [rounds]`, by default 51.
 *
 * A form of 40 items is drawn from a bank and planned (order of parts, numbers), as an attempt does it at its start;
 * beside it the least that one could do with the same bank, which is to filter it by one objective and cut the list. Times
 * are medians of forms with different seeds, in turns: on a busy machine believe the ratios. The time for 1,000 items
 * hardly changes when the bank grows, because the assembly looks at each item once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { inTurns, printTable } from './report.mjs';

/** @import { Item, ItemBase } from '../../core/item/item' */

const FORM = 40;
const BANKS = [1_000, 10_000, 100_000];
const OBJECTIVES = 250;

const [given = '51'] = process.argv.slice(2);
const rounds = Number(given);
const { createRandom, drawQuiz, planAttempt } = await core();

/** @type {(string | number)[][]} */
const rows = [];
for (const size of BANKS) {
  const bank = bankOf(size);
  let form = 0;
  const time = await inTurns(rounds, {
    assembled: () => Promise.resolve(measure(() => assembled(bank, `form ${(form += 1)}`))),
    filtered: () => Promise.resolve(measure(() => filtered(bank, `lesson/objective-${(form += 1) % OBJECTIVES}`))),
  });
  const all = time('assembled', 'all');
  rows.push([
    size.toLocaleString('en'),
    time('assembled', 'drawing'),
    time('assembled', 'planning'),
    all,
    (all / size) * 1000,
    time('filtered', 'all').toFixed(3),
    all / time('filtered', 'all'),
  ]);
}
printTable(
  `Milliseconds to assemble a form of ${FORM} items (medians of ${rounds}; the aim for 10,000 items is 50)`,
  ['bank', 'drawing', 'planning', 'together', 'per 1,000', 'filter', '×'],
  rows,
);

/** @typedef {{ length: number, drawnAt: number }} Form how many items it has, and when they were drawn */

/** @param {readonly Item[]} bank @param {string} seed @returns {Form} */
function assembled(bank, seed) {
  const random = createRandom(seed);
  const drawn = drawQuiz(bank, FORM, random);
  const drawnAt = performance.now();
  return { length: planAttempt(drawn, random).length, drawnAt };
}

/** @param {readonly Item[]} bank @param {string} objective @returns {Form} */
function filtered(bank, objective) {
  const { length } = bank.filter((item) => item.objective === objective).slice(0, FORM);
  return { length, drawnAt: performance.now() };
}

/**
 * The code of core/, bundled as it is for the browser.
 *
 * @returns {Promise<typeof import('../../core/attempt/plan-attempt') & typeof import('../../core/random')>}
 */
async function core() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'form-assembly-'));
  const input = { plan: 'core/attempt/plan-attempt.ts', random: 'core/random.ts' };
  const bundle = await rolldown({ cwd: root, input, resolve: { alias: { '@': root } } });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
  /** @type {(name: string) => Promise<unknown>} */
  const load = (name) => import(pathToFileURL(join(folder, name)).href);
  const plan = /** @type {typeof import('../../core/attempt/plan-attempt')} */ (await load('plan.mjs'));
  const random = /** @type {typeof import('../../core/random')} */ (await load('random.mjs'));
  rmSync(folder, { recursive: true });
  return { ...plan, ...random };
}

/**
 * @param {() => Form} assemble
 * @returns {{ drawing: number, planning: number, all: number }} milliseconds
 */
function measure(assemble) {
  const start = performance.now();
  const { length, drawnAt } = assemble();
  const end = performance.now();
  if (length === 0 || length > FORM) throw new Error(`the form has ${length} items`);
  return { drawing: drawnAt - start, planning: end - drawnAt, all: end - start };
}

/**
 * Items of several kinds, by turns: every tenth item with drawn numbers, every fifth about a stimulus that
 * it shares with others.
 *
 * @param {number} size
 * @returns {readonly Item[]}
 */
function bankOf(size) {
  return Array.from({ length: size }, (_, index) => {
    /** @type {ItemBase} */
    const base = {
      id: `lesson/item-${index}`,
      revision: 1,
      objective: `lesson/objective-${index % OBJECTIVES}`,
      level: 'apply',
      section: 'section',
      confusionGroup: 'group',
      sources: ['source'],
      stem: `Stem ${index}`,
      hints: ['Hint'],
      explanation: 'Explanation',
      ...(index % 5 === 0 ? { stimulus: stimulusOf(index % 100) } : {}),
    };
    return index % 10 === 9 ? drawnItem(base) : index % 2 === 0 ? singleChoice(base) : ordering(base);
  });
}

/** @param {number} index */
function stimulusOf(index) {
  return { id: `lesson/stimulus-${index}`, title: 'Table', paragraphs: [], table: null };
}

/** @param {ItemBase} base @returns {Item} */
function singleChoice(base) {
  const wrong = { key: false, text: 'Text', reason: 'Reason', misconception: 'misconception' };
  return {
    ...base,
    kind: 'single-choice',
    options: [
      { id: 'a', key: true, text: 'Text', reason: 'Reason' },
      ...['b', 'c'].map((id) => ({ id, ...wrong, key: /** @type {const} */ (false) })),
    ],
  };
}

/** @param {ItemBase} base @returns {Item} */
function ordering(base) {
  const elements = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: 'Text', reason: 'Reason' }));
  return { ...base, kind: 'ordering', rule: 'longest-chain', elements, first: 'First', last: 'Last' };
}

/** @param {ItemBase} base @returns {Item} */
function drawnItem(base) {
  const { stem, hints, explanation } = base;
  const words = { stem, hints, explanation, reasons: {} };
  return {
    ...base,
    kind: 'numeric',
    key: '1',
    tolerance: '0',
    decimals: 0,
    mistakes: [],
    draw: { generator: 'hare-quota-seats', numbers: {}, locale: 'en', words },
  };
}
