import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, sayIn } from './ask';
import { numeric } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const kk = sayIn('kk');

describe('a numeric question', () => {
  it('says first how exact the number must be, then asks for it, with its unit', async () => {
    const ru = sayIn('ru');
    await ask(numeric('ru'), { locale: 'ru' });
    const rule = `${ru('item.precision', { count: 2 })} ${ru('item.tolerance', { tolerance: '0,01' })}`;
    const field = screen.getByRole('textbox', { name: ru('item.yourAnswer') });

    expect(screen.getByText(rule).compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(field.getAttribute('inputmode')).toBe('decimal');
    const descriptions = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(descriptions.map((id) => document.getElementById(id)?.textContent)).toEqual(['ru parties', rule]);
  });

  it.each(['2.67', '2,67'])('accepts "%s", by keyboard alone', async (text) => {
    const { user } = await ask(numeric('en'));
    await user.tab();
    await user.keyboard(`${text}{Enter}`);

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it.each([
    ['nothing', ' ', kk('item.missing.number')],
    ['a word', 'екі', kk('item.missing.notNumber')],
  ])('says what is missing in %s, and spends no try', async (_, text, message) => {
    const { user } = await ask(numeric('kk'), { locale: 'kk' });
    await user.type(screen.getByRole('textbox'), text);
    await user.click(button(kk('item.check')));

    expect(screen.getByRole('status').textContent).toBe(message);
    expect(storeOfTest().getState().events).toEqual([]);
  });

  it('names the mistake that leads to the number, and the key only at the end', async () => {
    const { user } = await ask(numeric('en'));
    await user.type(screen.getByRole('textbox'), '1{Enter}');

    expect(feedback(en('item.notYet')).textContent).toContain('en not squared');
    expect(screen.queryByText(/2\.67/)).toBeNull();

    await user.click(button(en('item.tryAgain')));
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '3{Enter}');

    expect(screen.getByText(en('item.rightAnswer', { value: '2.67 en parties' }))).toBeTruthy();
  });

  it('writes the key in the way of the language', async () => {
    const { user } = await ask(numeric('kk'), { locale: 'kk' });
    await user.type(screen.getByRole('textbox'), '3');
    await user.click(button(kk('item.check')));
    await user.click(button(kk('item.showAnswer')));

    expect(screen.getByText(kk('item.rightAnswer', { value: '2,67 kk parties' }))).toBeTruthy();
  });
});
