import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { explainKey, partsOf, toView } from '@/core/item/registry';
import type { Locale } from '@/core/language/locale';
import { locales } from '@/core/language/locale';
import { ask, button, Check, feedback, row, sayIn } from '../item/ask';
import { allKinds, multipleChoice, numeric, ordering, shortText, singleChoice } from '../item/items';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const kk = sayIn('kk');

describe('a check before the page wakes', () => {
  it.each(allKinds('en').map((item) => [item.kind, item] as const))(
    'has the whole %s question in the HTML, and nothing about its answer',
    (_, item) => {
      const html = renderToString(<Check item={item} />);

      expect(html).toContain(item.stem);
      expect(html).toContain(`${en('item.check')}</button>`);
      for (const { text } of partsOf(toView(item))) expect(html).toContain(text);
      const told = [...item.hints, item.explanation, ...Object.values(explainKey(item))];
      for (const hidden of [...told, '2.67', 'mass party', 'model answer', 'style=']) {
        expect(html).not.toContain(hidden);
      }
    },
  );

  it.each(allKinds('kk').map((item) => [item.kind, item] as const))(
    'wakes without a mismatch (%s)',
    async (_, item) => {
      const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const island = <Check locale="kk" item={item} />;
      const page = document.createElement('div');
      page.innerHTML = renderToString(island);
      await act(async () => {
        hydrateRoot(page, island, { onRecoverableError: (error) => complaints(error) });
        await storeOfTest().wake();
      });

      expect(complaints).not.toHaveBeenCalled();
      complaints.mockRestore();
    },
  );

  it.each([
    [
      'an option',
      singleChoice('en'),
      (page: HTMLElement) => page.querySelector<HTMLInputElement>('[value=rule]')?.click(),
    ],
    [
      'a name',
      shortText('en'),
      (page: HTMLElement) => {
        const field = page.querySelector('input');
        if (field !== null) field.value = 'en mass party';
      },
    ],
    [
      'a number',
      numeric('en'),
      (page: HTMLElement) => {
        const field = page.querySelector('input');
        if (field !== null) field.value = '2.67';
      },
    ],
  ])('keeps %s that was given while the scripts were loading', async (_, item, give) => {
    const island = <Check item={item} />;
    const page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = renderToString(island);
    give(page);
    const root = await act(async () => {
      const hydrated = hydrateRoot(page, island);
      await storeOfTest().wake();
      return hydrated;
    });
    await userEvent.click(button(en('item.check')));

    expect(feedback(en('item.correct'))).toBeTruthy();
    act(() => root.unmount());
    page.remove();
  });

  it('lets the learner choose and check, and records it when the record has been read', async () => {
    render(<Check item={singleChoice('en')} />);
    act(() => {
      screen.getByRole('radio', { name: 'en rule' }).click();
      button(en('item.check')).click();
    });
    expect(storeOfTest().getState().events).toEqual([]);

    await act(() => storeOfTest().wake());
    expect(feedback(en('item.correct'))).toBeTruthy();
    expect(happenings()).toEqual(['attempt-started', 'response-submitted']);
  });
});

describe('the order of the options', () => {
  it('is the same in every language, and not the order of the bank', async () => {
    const orders: string[] = [];
    for (const locale of locales) {
      openPageWith([]);
      const { page } = await ask(multipleChoice(locale), { locale });
      orders.push(
        options()
          .map((text) => text.slice(3))
          .join(),
      );
      page.unmount();
    }

    expect(new Set(orders).size).toBe(1);
    expect(orders[0]).not.toBe('members,regions,founders,deposit,language');
  });
});

describe('a check that was answered before', () => {
  async function answerIn(locale: Locale): Promise<void> {
    const { user, page } = await ask(multipleChoice(locale), { locale });
    for (const id of ['members', 'deposit'])
      await user.click(screen.getByRole('checkbox', { name: `${locale} ${id}` }));
    await user.click(button(sayIn(locale)('item.check')));
    page.unmount();
  }

  it('shows on the next page, in another language, the same order, answer and verdict', async () => {
    await answerIn('ru');
    openNextPage();
    const before = render(<Check locale="kk" item={multipleChoice('kk')} />);
    const shownBefore = options();
    await act(() => storeOfTest().wake());

    expect(screen.getAllByRole('listitem').map((row) => row.textContent.slice(0, 9))).toEqual(
      shownBefore.map((text) => text.slice(0, 9)),
    );
    expect(row('kk members').textContent).toBe(`kk members (${kk('item.yourAnswer')}) ${kk('item.mark.right')}`);
    expect(row('kk deposit').textContent).toBe(`kk deposit (${kk('item.yourAnswer')}) ${kk('item.mark.wrong')}`);
    const sum = kk('item.credit', { sum: '1 + 0 − 1', earned: 0, possible: 3 });
    expect(feedback(`${kk('item.notYet')}: ${sum}`)).toBeTruthy();
    expect(screen.getByText(kk('item.score', { earned: 0, count: 3 }))).toBeTruthy();
    // Nothing has just happened, so nothing is announced and the focus stays where it was.
    expect(screen.getByRole('status').textContent).toBe('');
    expect(document.activeElement).toBe(document.body);
    before.unmount();
  });

  it('goes on with its second try in the other language', async () => {
    await answerIn('en');
    openNextPage();
    const ru = sayIn('ru');
    const { user } = await ask(multipleChoice('ru'), { locale: 'ru' });
    await user.click(button(ru('item.tryAgain')));
    await user.click(screen.getByRole('checkbox', { name: 'ru regions' }));
    await user.click(button(ru('item.check')));

    const sum = ru('item.credit', { sum: '2 + 0 − 1', earned: 1, possible: 3 });
    expect(feedback(`${ru('item.partly')}: ${sum}`)).toBeTruthy();
    expect(happenings()).toEqual(['attempt-started', 'response-submitted', 'response-submitted']);
  });

  it('is answered again in a new attempt, with the focus on the question and a new order', async () => {
    const { user } = await ask(ordering('en'));
    await user.click(button(en('item.check')));
    await user.click(button(en('item.showAnswer')));
    await user.click(button(en('item.again')));

    expect(screen.getByRole('group', { name: 'en stem of life-of-a-party' }).contains(document.activeElement)).toBe(
      true,
    );
    expect(screen.queryByText(/year of/)).toBeNull();
    expect(happenings()).toEqual(['attempt-started', 'response-submitted', 'answer-shown', 'attempt-started']);
    await user.click(button(en('item.check')));
    expect(button(en('item.tryAgain'))).toBeTruthy();
  });

  it('follows another tab that showed the answer in the middle of a second try', async () => {
    const { user } = await ask(singleChoice('en'));
    const answerWrong = async () => {
      await user.click(screen.getByRole('radio', { name: 'en law' }));
      await user.click(button(en('item.check')));
    };
    await answerWrong();
    await user.click(button(en('item.tryAgain')));
    const [started] = storeOfTest().getState().events;
    if (started?.type !== 'attempt-started') throw new Error('expected an attempt');
    await act(() =>
      storeOfTest().showAnswer({ attempt: started.attempt, item: 'party-systems/one-of-three', revision: 1 }),
    );
    expect(feedback(en('item.wrong'))).toBeTruthy();

    await user.click(button(en('item.again')));
    await answerWrong();
    expect(feedback(en('item.notYet'))).toBeTruthy();
  });

  it('says that the question has changed when the answer was to an older revision, and can be answered anew', async () => {
    const { user, page } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en rule' }));
    await user.click(button(en('item.check')));
    page.unmount();

    openNextPage();
    const revised = await ask({ ...singleChoice('en'), revision: 2 });
    expect(screen.getByText(en('item.changed'))).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'en rule' })).toHaveProperty('checked', false);
    await revised.user.click(screen.getByRole('radio', { name: 'en rule' }));
    await revised.user.click(button(en('item.check')));

    expect(feedback(en('item.correct'))).toBeTruthy();
    expect(screen.queryByText(en('item.changed'))).toBeNull();
    const attempts = storeOfTest()
      .getState()
      .events.flatMap((event) => (event.type === 'response-submitted' ? [event.attempt] : []));
    expect(new Set(attempts).size).toBe(2);
  });

  it('shows an option that came to the question since, after those that the learner saw', async () => {
    const { user, page } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en law' }));
    await user.click(button(en('item.check')));
    page.unmount();

    openNextPage();
    const item = singleChoice('en');
    const added = { id: 'chance', key: false, misconception: 'm', text: 'en chance', reason: 'en reason of chance' };
    await ask({ ...item, options: [added, ...item.options] });
    expect(
      screen
        .getAllByRole('listitem')
        .map((row) => row.textContent)
        .at(-1),
    ).toBe('en chance');
  });
});

describe('a prediction', () => {
  it('is made once, earns no points and leads nowhere back', async () => {
    const { user } = await ask(singleChoice('kk'), { locale: 'kk', purpose: 'prediction' });
    expect(screen.getByText(kk('item.predict'))).toBeTruthy();
    expect(screen.queryByText(kk('item.points', { count: 1 }))).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'kk law' }));
    await user.click(button(kk('item.check')));

    expect(feedback(kk('item.wrong')).textContent).toContain('kk explanation of one-of-three');
    expect(screen.queryByRole('button', { name: kk('item.tryAgain') })).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

function options(): string[] {
  return screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent ?? '');
}

function happenings(): string[] {
  return storeOfTest()
    .getState()
    .events.map((event) => event.type);
}
