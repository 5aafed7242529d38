import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, lookBackAt, sayIn } from './ask';
import { shortText } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');

describe('a short-text question', () => {
  it('asks for the answer in a field that changes nothing of what is typed, and says what makes no difference', async () => {
    const kk = sayIn('kk');
    await ask(shortText('kk'), { locale: 'kk' });
    const field = screen.getByRole('textbox', {
      name: kk('item.yourAnswer'),
      description: kk('item.shortText.form'),
    });

    for (const [attribute, value] of [
      ['autocomplete', 'off'],
      ['autocorrect', 'off'],
      ['autocapitalize', 'none'],
      ['spellcheck', 'false'],
    ] as const) {
      expect(field.getAttribute(attribute)).toBe(value);
    }
  });

  it.each(['en mass party', ' EN Mass-Party. ', '«kk mass party»'])('accepts "%s", by keyboard alone', async (text) => {
    const { user } = await ask(shortText('en'));
    await user.tab();
    await user.keyboard(`${text}{Enter}`);

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it.each([' ', '…'])('says that "%s" is no answer, and spends no try', async (text) => {
    const ru = sayIn('ru');
    const { user } = await ask(shortText('ru'), { locale: 'ru' });
    await user.type(screen.getByRole('textbox'), text);
    await user.click(button(ru('item.check')));

    expect(screen.getByRole('status').textContent).toBe(ru('item.missing.text'));
    expect(storeOfTest().getState().events).toEqual([]);
  });

  it('tells why a foreseen answer is wrong, keeps it for the second try, and tells the key only at the end', async () => {
    const { user } = await ask(shortText('en'));
    await user.type(screen.getByRole('textbox'), 'en cadre party{Enter}');

    expect(feedback(en('item.notYet')).textContent).toContain('en reason of cadre');
    expect(screen.getAllByText('en reason of cadre')).toHaveLength(1);
    expect(screen.getByText('en cadre party').closest('p')?.textContent).toContain(en('item.mark.wrong'));
    expect(screen.queryByText(/mass party/)).toBeNull();

    await user.click(button(en('item.tryAgain')));
    expect(screen.getByRole('textbox')).toBe(document.activeElement);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'en cadre party');
    await user.type(screen.getByRole('textbox'), '!');
    await user.click(button(en('item.check')));

    expect(feedback(en('item.wrong')).textContent).toContain('en explanation of name-the-party');
    // The reason stands beside the answer now, and nowhere else.
    expect(screen.getByText('en reason of cadre').closest('p')?.textContent).toContain('en cadre party!');
    expect(screen.getByText(en('item.rightAnswer', { value: 'en mass party' }))).toBeTruthy();
  });

  it('shows the key where nobody has answered', () => {
    lookBackAt(shortText('en'));
    expect(screen.getByText(en('item.rightAnswer', { value: 'en mass party' }))).toBeTruthy();
    expect(screen.queryByText(en('item.mark.wrong'))).toBeNull();
  });
});
