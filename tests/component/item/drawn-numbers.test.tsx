import { cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { questionsOf } from '@/components/quiz/quiz-surroundings';
import { attemptsFrom } from '@/core/attempt/attempt';
import type { NumericItem } from '@/core/item/numeric/types';
import { withNumbers } from '@/core/item/numeric/with-numbers';
import type { DrawnNumbers } from '@/core/item/drawn-numbers';
import type { Locale } from '@/core/language/locale';
import type { LearnerEvent, PlannedItem } from '@/core/progress/event';
import { drawnItem } from '../../unit/core/item/numeric/drawn-item';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, sayIn } from './ask';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');

// By hand: 10000 / (1600 + 900 + 400 + 100) = 3.33.
const seats: DrawnNumbers = { 'seats-a': '40', 'seats-b': '30', 'seats-c': '20', 'seats-d': '10' };

function started(numbers: DrawnNumbers): LearnerEvent {
  const { id: item, revision } = drawnItem();
  const plan: PlannedItem[] = [{ item, revision, points: 1, order: [], numbers }];
  const attempt = { attempt: 'an-attempt', purpose: 'check', lesson: 'party-systems', seed: 's', plan } as const;
  return { type: 'attempt-started', id: 'started', at: 1, ...attempt };
}

/** The plan of the attempt started last. */
function lastPlan(): readonly PlannedItem[] {
  return attemptsFrom(storeOfTest().getState().events).at(-1)?.plan ?? [];
}

function withPlanned(locale: Locale): NumericItem {
  const item = withNumbers(drawnItem('effective-number', locale), lastPlan()[0]?.numbers ?? {});
  if (item === null) throw new Error('the plan has no numbers that fit');
  return item;
}

describe('a question with drawn numbers', () => {
  it('is asked with the numbers that the attempt has stored: in stem, table, unit, key and explanation', async () => {
    openPageWith([started(seats)]);
    const { user } = await ask(drawnItem());

    expect(screen.getByRole('heading', { name: 'en stem: 40; 30; 20; 10' })).toBeTruthy();
    expect(screen.getByRole('table').textContent).toContain('40');
    expect(screen.getByText('en unit of 40')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), '3,33{Enter}');

    expect(feedback(en('item.correct')).textContent).toContain('en key: 3.33');
  });

  it('tells the mistake that leads to a number', async () => {
    openPageWith([started(seats)]);
    const { user } = await ask(drawnItem());
    await user.type(screen.getByRole('textbox'), '0.3{Enter}');

    expect(feedback(en('item.notYet')).textContent).toContain('en SECRET not-inverted of 40');
    expect(document.body.textContent).not.toContain('3.33');
  });

  it('has numbers of its own before anything is recorded; the first answer records them', async () => {
    const item = drawnItem();
    const { user } = await ask(item);
    expect(screen.getByRole('heading', { name: item.stem })).toBeTruthy();
    await user.type(screen.getByRole('textbox'), `${item.key}{Enter}`);

    expect(feedback(en('item.correct'))).toBeTruthy();
    expect(lastPlan().map(({ numbers }) => numbers)).toEqual([item.draw?.numbers]);
  });

  it('draws others when it is begun again, and shows them on the next page in another language too', async () => {
    const item = drawnItem();
    const { user } = await ask(item);
    await user.type(screen.getByRole('textbox'), `${item.key}{Enter}`);
    await user.click(button(en('item.again')));

    const again = withPlanned('en');
    expect(again.stem).not.toBe(item.stem);
    expect(screen.getByRole('heading', { name: again.stem })).toBeTruthy();

    cleanup();
    openNextPage();
    const kk = await ask(drawnItem('effective-number', 'kk'), { locale: 'kk' });
    expect(screen.getByRole('heading', { name: withPlanned('kk').stem })).toBeTruthy();
    await kk.user.type(screen.getByRole('textbox'), `${again.key}{Enter}`);
    expect(feedback(sayIn('kk')('item.correct'))).toBeTruthy();
  });

  it('keeps the numbers on the screen when an answer to a changed question begins a new attempt', async () => {
    const { id: item, revision } = drawnItem();
    openPageWith([
      started(seats),
      {
        type: 'response-submitted',
        id: 'answered',
        at: 2,
        attempt: 'an-attempt',
        item,
        revision,
        locale: 'en',
        response: { kind: 'numeric', text: '4' },
        earned: 0,
        possible: 1,
      },
    ]);
    const { user } = await ask(drawnItem('effective-number', 'en', { revision: revision + 1 }));
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '3.33{Enter}');

    expect(feedback(en('item.correct'))).toBeTruthy();
    expect(lastPlan()).toMatchObject([{ revision: revision + 1, numbers: seats }]);
  });

  it.each([
    ['none', {}],
    ['others', { valid: '1' }],
    ['words', { ...seats, 'seats-a': 'many' }],
  ])('is asked with its own numbers where a damaged record has %s', async (_, numbers) => {
    openPageWith([started(numbers)]);
    const item = drawnItem();
    const { user } = await ask(item);
    await user.type(screen.getByRole('textbox'), `${item.key}{Enter}`);

    expect(screen.getByRole('heading', { name: item.stem })).toBeTruthy();
    expect(feedback(en('item.correct'))).toBeTruthy();
  });
});

describe('a quiz question with drawn numbers', () => {
  it('has in every language the numbers and the key of its attempt', () => {
    const [attempt] = attemptsFrom([started(seats)]);
    if (attempt === undefined) throw new Error('started');
    const asked = (['kk', 'ru', 'en'] as const).map(
      (locale) => questionsOf(attempt, [drawnItem('effective-number', locale)])[0]?.item,
    );
    expect(asked.map((item) => item?.stem)).toEqual([
      'kk stem: 40; 30; 20; 10',
      'ru stem: 40; 30; 20; 10',
      'en stem: 40; 30; 20; 10',
    ]);
    expect(asked.map((item) => item?.kind === 'numeric' && item.key)).toEqual(['3.33', '3.33', '3.33']);
  });
});
