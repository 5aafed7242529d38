import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { askInExam, button, sayIn } from './ask';
import { matching, singleChoice, written } from './items';

const en = sayIn('en');
const choose = (name: string) => screen.getByRole('radio', { name });

describe('a question of an exam', () => {
  it('saves the answer, says so and tells nothing else; the focus stays', async () => {
    const { user, handedIn } = askInExam(singleChoice('en'));
    await user.click(choose('en law'));
    const before = screen.getByRole('article').textContent;
    await user.click(button(en('item.save')));

    expect(handedIn.map(({ response }) => response)).toEqual([{ kind: 'single-choice', option: 'law' }]);
    expect(screen.getByRole('status').textContent).toBe(en('item.saved'));
    expect(document.activeElement).toBe(button(en('item.save')));
    expect(choose('en law')).toHaveProperty('checked', true);
    expect(screen.getByRole('article').textContent.replace(en('item.saved'), '')).toBe(before);
  });

  it('lets the answer be changed as often as one likes, and saves none twice', async () => {
    const { user, handedIn } = askInExam(singleChoice('en'));
    for (const option of ['law', 'rule', 'rule', 'luck']) {
      await user.click(choose(`en ${option}`));
      await user.click(button(en('item.save')));
    }
    expect(handedIn.map(({ response }) => 'option' in response && response.option)).toEqual(['law', 'rule', 'luck']);

    await user.click(button(en('item.save')));
    expect(screen.getByRole('status').textContent).toBe(en('item.missing.saved'));
    expect(handedIn).toHaveLength(3);
  });

  it('takes the same places for the same answer, in whichever order they were filled', async () => {
    const { user, handedIn } = askInExam(matching('en'));
    const place = async (prompt: string, partner: string) =>
      user.selectOptions(screen.getByRole('combobox', { name: new RegExp(prompt) }), partner);
    await place('burke', 'trustee');
    await place('downs', 'median');
    await place('michels', 'oligarchy');
    await user.click(button(en('item.save')));
    await place('burke', '');
    await place('burke', 'trustee');
    await user.click(button(en('item.save')));
    expect(handedIn).toHaveLength(1);
  });

  it('keeps how sure the learner was, and saves it when only that has changed', async () => {
    const { user, handedIn } = askInExam(singleChoice('en'));
    await user.click(choose('en law'));
    await user.click(choose(en('certainty.guess')));
    await user.click(button(en('item.save')));
    expect(choose(en('certainty.guess'))).toHaveProperty('checked', true);

    await user.click(choose(en('certainty.sure')));
    await user.click(button(en('item.save')));
    expect(handedIn.map(({ certainty }) => certainty)).toEqual(['guess', 'sure']);
  });

  it('gives no hints', () => {
    askInExam(singleChoice('en'));
    expect(screen.queryByRole('button', { name: en('item.nextHint', { number: 1, all: 2 }) })).toBeNull();
  });

  it('keeps a written answer in its field, without model and criteria', async () => {
    const { user, handedIn } = askInExam(written('en'));
    await user.type(screen.getByRole('textbox'), 'One seat.');
    await user.click(button(en('item.save')));
    await user.type(screen.getByRole('textbox'), ' One winner.');
    await user.click(button(en('item.save')));

    expect(handedIn.map(({ response }) => 'text' in response && response.text)).toEqual([
      'One seat.',
      'One seat. One winner.',
    ]);
    expect(screen.queryByText(/model|criterion/)).toBeNull();
  });
});
