import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, sayIn } from './ask';
import { categorise, gapText, matching, matrix, singleChoice } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));
// user-event asks for it when arrow keys move between radios; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });

const en = sayIn('en');

function summary(): HTMLElement | null {
  return screen.queryByRole('group', { name: en('item.missing.parts') });
}

/** The parts that the summary names. */
function missing(): string[] {
  const found = summary();
  return found === null
    ? []
    : within(found)
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
}

describe('an answer of several parts of which some are missing', () => {
  it('is not checked; the focus goes to a list of links to what is missing', async () => {
    const { user } = await ask(matching('en'));
    const burke = screen.getByRole('combobox', { name: /burke/ });
    await user.selectOptions(burke, within(burke).getByRole('option', { name: /trustee/ }));
    await user.click(button(en('item.check')));

    expect(document.activeElement).toBe(summary());
    expect([...missing()].sort()).toEqual(['en downs', 'en michels']);
    expect(storeOfTest().getState().events).toEqual([]);
  });

  it('names what is missing in the order of the page', async () => {
    const { user } = await ask(matching('en'));
    const selects = screen.getAllByRole<HTMLSelectElement>('combobox');
    const [first] = selects;
    if (first === undefined) throw new Error('expected a list');
    await user.selectOptions(first, within(first).getByRole('option', { name: /spare/ }));
    await user.click(button(en('item.check')));

    const links = within(summary() ?? document.body).getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ hash }) => hash)).toEqual(selects.slice(1).map(({ id }) => `#${id}`));
  });

  it('has a list that gets shorter with each answer, goes with the last, and is back only when asked for', async () => {
    const { user } = await ask(matching('en'));
    const choose = async (prompt: string, partner: string) => {
      const select = screen.getByRole('combobox', { name: new RegExp(prompt) });
      await user.selectOptions(select, within(select).getByRole('option', { name: new RegExp(partner) }));
    };
    await choose('burke', 'oligarchy');
    await user.click(button(en('item.check')));
    await choose('downs', 'spare');
    expect(missing()).toEqual(['en michels']);
    await choose('michels', 'median');
    expect(summary()).toBeNull();

    await user.click(button(en('item.check')));
    expect(document.activeElement).toBe(feedback(en('item.notYet')));
    await user.click(button(en('item.tryAgain')));
    await user.selectOptions(screen.getByRole('combobox', { name: /michels/ }), '');
    await user.click(button(en('item.check')));
    expect(missing()).toEqual(['en michels']);
    await user.click(button(en('item.showAnswer')));
    await user.click(button(en('item.again')));
    await choose('burke', 'oligarchy');
    expect(summary()).toBeNull();
  });

  it.each([
    ['a list', matching('en'), 'combobox', /burke/, /downs/],
    ['a list in a sentence', gapText('en'), 'combobox', /plurality/, /proportional/],
    ['a radio', categorise('en'), 'radio', /recount/, /donors/],
    ['a checkbox', matrix('en'), 'checkbox', /norm/, /vote-seeking/],
  ] as const)('has links that move the focus to %s', async (_, item, role, answered, open) => {
    const { user } = await ask(item);
    if (role === 'combobox')
      await user.selectOptions(
        screen.getByRole(role, { name: answered }),
        item.kind === 'matching' ? 'trustee' : 'two',
      );
    else await user.click(firstIn(answered, role));
    await user.click(button(en('item.check')));
    await user.click(within(summary() ?? document.body).getByRole('link', { name: open }));

    expect(document.activeElement).toBe(
      role === 'combobox' ? screen.getByRole(role, { name: open }) : firstIn(open, role),
    );
  });

  function firstIn(group: RegExp, role: 'radio' | 'checkbox'): HTMLElement {
    const [first] = within(screen.getByRole('group', { name: group })).getAllByRole(role);
    if (first === undefined) throw new Error(`expected a ${role}`);
    return first;
  }
});

describe('an answer that is missing altogether', () => {
  it('is asked for in words, and read out again when it is asked for again', async () => {
    const { user } = await ask(singleChoice('en'));
    const status = screen.getByRole('status');
    await user.click(button(en('item.check')));
    const said = status.firstElementChild;
    expect(said?.textContent).toBe(en('item.missing.choice'));

    await user.click(button(en('item.check')));
    expect(status.textContent).toBe(en('item.missing.choice'));
    expect(status.firstElementChild).not.toBe(said);
  });
});
