import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setProse } from '@/components/item/gap-text/set-prose';
import { gapTextViews } from '@/components/item/gap-text/views';
import { toView } from '@/core/item/gap-text/to-view';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn } from './ask';
import { gapText } from './items';
import {
  answerBeforeWaking,
  asDrawn,
  descriptionOf,
  entries,
  list,
  recordedResponses,
  reviewUnanswered,
} from './placing';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');

const names = {
  plurality: en('item.gap.name', { number: 1, all: 2, label: 'en under plurality' }),
  proportional: en('item.gap.name', { number: 2, all: 2, label: 'en under proportional rule' }),
} as const;

async function fill(user: UserEvent, places: Partial<Record<keyof typeof names, string>>): Promise<void> {
  for (const [gap, option] of Object.entries(places)) {
    await user.selectOptions(list(names[gap as keyof typeof names]), option);
  }
}

describe('a gap text', () => {
  it('has in its prose a list for each gap, named by number and label, with the options of that gap', async () => {
    const kk = sayIn('kk');
    await ask(gapText('kk'), { locale: 'kk' });
    const [first, second] = screen.getAllByRole('combobox');

    expect(first).toBe(list(kk('item.gap.name', { number: 1, all: 2, label: 'kk under plurality' })));
    expect(second).toBe(list(kk('item.gap.name', { number: 2, all: 2, label: 'kk under proportional rule' })));
    const options = screen.getAllByRole('combobox').map((each) => [...(each as HTMLSelectElement).options]);
    expect(options.map((each) => each.map(({ text }) => text))).toEqual(
      [
        ['two', 'three'],
        ['many', 'one', 'none'],
      ].map((ids) => [kk('item.part.choose'), ...asDrawn(gapText('kk'), ids).map((id) => `kk ${id}`)]),
    );
    expect(first?.closest('p')).toBe(second?.closest('p'));
  });

  it('is reached gap by gap with the keyboard, and earns full points when all is right', async () => {
    const { user } = await ask(gapText('en'));
    await user.tab();
    expect(document.activeElement).toBe(list(names.plurality));
    await fill(user, { plurality: 'two' });
    await user.tab();
    expect(document.activeElement).toBe(list(names.proportional));
    await fill(user, { proportional: 'many' });
    await user.click(button(en('item.check')));

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('says which gaps are open, leads to them, and records nothing', async () => {
    const { user } = await ask(gapText('en'));
    await fill(user, { plurality: 'two', proportional: 'many' });
    await fill(user, { plurality: '' });
    await user.click(button(en('item.check')));

    await user.click(screen.getByRole('link', { name: 'en under plurality' }));
    expect(document.activeElement).toBe(list(names.plurality));
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(list(names.plurality).getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(list(names.plurality))).toBe(en('item.part.missing'));
    expect(list(names.proportional).getAttribute('aria-invalid')).toBeNull();
    expect(recordedResponses()).toEqual([]);
  });

  it('records equal answers as equal, whatever was filled first', async () => {
    const { user } = await ask(gapText('en'));
    await fill(user, { proportional: 'one', plurality: 'two' });
    await user.click(button(en('item.check')));

    expect(recordedResponses()).toEqual(['{"kind":"gap-text","places":{"plurality":"two","proportional":"one"}}']);
  });

  it('shows after a first try the prose with what was filled in, judged, and reasons of that alone', async () => {
    const { user } = await ask(gapText('en'));
    await fill(user, { plurality: 'two', proportional: 'one' });
    await user.click(button(en('item.check')));

    const prose = screen.getByText(/plurality tends to/).textContent;
    expect(prose.replace(/\s+/g, ' ')).toBe(
      `en plurality tends to 1en two ${en('item.mark.right')} parties, proportional rule to 2en one ${en('item.mark.wrong')}.`,
    );
    const sum = en('item.credit', { sum: '1 + 0', earned: 1, possible: 2 });
    const told = feedback(`${en('item.partly')}: ${sum}`).textContent;
    expect(told).toContain('en two: en reason of two');
    expect(told).toContain('en one: en reason of one');
    expect(screen.queryByText(/reason of (three|many|none)/)).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('tells at the end of every option of every gap what became of it and why', async () => {
    const { user } = await ask(gapText('en'));
    await fill(user, { plurality: 'two', proportional: 'one' });
    await user.click(button(en('item.check')));
    await user.click(button(en('item.showAnswer')));

    const gap = within(row(en('item.gap.head', { number: 2, label: 'en under proportional rule' })));
    expect(gap.getAllByRole('listitem')).toHaveLength(3);
    expect(row('en one').textContent).toContain(`(${en('item.yourAnswer')}) ${en('item.mark.wrong')}`);
    expect(row('en many').textContent).toContain(en('item.mark.key'));
    expect(row('en two').textContent).toContain(en('item.mark.right'));
    for (const option of ['two', 'three', 'many', 'one', 'none']) {
      expect(row(`en ${option}`).textContent).toContain(`en reason of ${option}`);
    }
  });

  it('shows the prose with the right options where nobody answered', () => {
    reviewUnanswered(gapText('en'));

    const prose = screen.getByText(/plurality tends to/).textContent;
    expect(prose).toContain('en two');
    expect(prose).toContain('en many');
    expect(row('en many').textContent).toContain(en('item.mark.key'));
    expect(screen.queryByText(new RegExp(en('item.yourAnswer')))).toBeNull();
  });

  it('keeps what was chosen before the page woke', async () => {
    const { user, close } = await answerBeforeWaking(gapText('en'), (page) => {
      const select = page.querySelector<HTMLSelectElement>('select[id$="-proportional"]');
      if (select !== null) select.value = 'many';
    });
    expect(entries(names.proportional)).toHaveLength(4);
    await fill(user, { plurality: 'two' });
    await user.click(button(en('item.check')));

    expect(feedback(en('item.correct'))).toBeTruthy();
    close();
  });

  it('is read on paper as prose with numbered blanks and the options of each', () => {
    expect(gapTextViews.lines(toView(gapText('ru')))).toEqual([
      'ru plurality tends to (1) ____ parties, proportional rule to (2) ____.',
      '(1) ru three · ru two',
      '(2) ru many · ru none · ru one',
    ]);
  });
});

describe('the prose around gaps', () => {
  const gap = (id: string) => ({ id, label: id, options: [] });

  it('leaves with a gap the quote, the ending and the full stop that touch it', () => {
    const [before, quoted, between, ending, after] = setProse({
      flow: ['Бұл «', gap('a'), '» дейді, ал ол ', gap('b'), '-нің ісі.'],
    });

    expect([before, between, after]).toEqual(['Бұл ', ' дейді, ал ол ', ' ісі.']);
    expect(quoted).toEqual({ gap: gap('a'), number: 1, before: '«', after: '»' });
    expect(ending).toEqual({ gap: gap('b'), number: 2, before: '', after: '-нің' });
  });

  it('loses, adds and moves nothing, and parts only at spaces', () => {
    const text = fc.stringMatching(/^[а-я .,«»–-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const flow = texts.flatMap((each, index) => (index === 0 ? [each] : [gap(String(index)), each]));
        const pieces = setProse({ flow });
        const read = (piece: (typeof pieces)[number] | undefined): string =>
          typeof piece === 'string' ? piece : `${piece?.before ?? ''}{${piece?.gap.id ?? ''}}${piece?.after ?? ''}`;

        expect(pieces.map(read).join('')).toBe(
          flow.map((each) => (typeof each === 'string' ? each : `{${each.id}}`)).join(''),
        );
        for (const [index, piece] of pieces.entries()) {
          if (typeof piece !== 'string' || piece === '') continue;
          if (index > 0) expect(piece).toMatch(/^\s/);
          if (index < pieces.length - 1) expect(piece).toMatch(/\s$/);
        }
      }),
    );
  });
});
