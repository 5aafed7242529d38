import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '@/core/language/locale';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask } from './ask';
import { singleChoice, withStimulus } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

describe('what a question is about', () => {
  it('stands before the stem as a figure with its title and text', async () => {
    await ask(withStimulus('kk'), { locale: 'kk' });
    const figure = screen.getByRole('figure');

    expect(figure.textContent).toContain('kk lists of 2023');
    expect(figure.textContent).toContain('kk text about the lists');
    expect(figure.compareDocumentPosition(screen.getByRole('heading'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('has its table in a region that has a name and takes the focus, so that it scrolls by keyboard', async () => {
    const { user } = await ask(withStimulus('en'));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'en lists of 2023' }));
  });

  it('names each column and each row, and has numbers of every language under one another', async () => {
    // As published: 53.90 % of the votes; written in the way of each language.
    const written = { kk: '53,90\u00a0%', ru: '53,90\u00a0%', en: '53.90%' };
    for (const locale of locales) {
      const { page } = await ask(withStimulus(locale), { locale });
      expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent.slice(3))).toEqual([
        'list',
        'votes',
        'share',
        'seats',
      ]);
      const row = within(screen.getByRole('row', { name: /AMANAT/ }));
      expect(row.getByRole('rowheader').textContent).toBe(`${locale} AMANAT`);
      const numbers = row.getAllByRole('cell');
      expect(numbers[1]?.textContent).toBe(written[locale]);
      expect(numbers.map((cell) => cell.getAttribute('align'))).toEqual(['right', 'right', 'right']);
      page.unmount();
    }
  });

  it('leaves words where words begin', async () => {
    const rows = [
      ['1999', 'Otan', '–'],
      ['2004', 'Otan', '7'],
    ];
    const table = { columns: ['year', 'list', 'seats'], rows };
    await ask({ ...singleChoice('en'), stimulus: { id: 's', title: 'Lists', paragraphs: [], table } });

    const heads = screen.getAllByRole('columnheader').map((head) => head.getAttribute('align'));
    expect(heads).toEqual([null, null, 'right']);
  });

  it('may be a text alone', async () => {
    const stimulus = { id: 's', title: 'A law', paragraphs: ['Article 1', 'Article 2'], table: null };
    await ask({ ...singleChoice('en'), stimulus });
    expect(screen.getByRole('figure').textContent).toBe('A lawArticle 1Article 2');
    expect(screen.queryByRole('table')).toBeNull();
  });
});
