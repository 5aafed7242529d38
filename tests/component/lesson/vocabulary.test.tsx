import { render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { lessonVocabulary } from '@/components/lesson/vocabulary';
import type { Note } from '@/components/lesson/note';
import type { Fact } from '@/core/course/fact';
import { createSay } from '@/core/language/message';
import { messages } from '@/data/messages/messages';
import type { Locale } from '@/core/language/locale';

const turnout: Fact = {
  id: 'turnout',
  kind: 'percent',
  value: '68.05',
  label: { kk: 'қатысу', ru: 'явка', en: 'turnout' },
  asOf: '2026-11-21',
  sources: ['results'],
  confidence: 'official',
};
const day: Fact = { ...turnout, id: 'day', kind: 'date', value: '2022-06-05' };

const notes: readonly Note[] = [
  { kind: 'fact', key: 'fact-day', fact: day, references: [] },
  { kind: 'fact', key: 'fact-turnout', fact: turnout, references: [] },
];

function component(name: string, locale: Locale = 'en'): ComponentType<Record<string, ReactNode>> {
  const components = lessonVocabulary({
    locale,
    say: createSay(locale, messages[locale]),
    notes,
    citation: (ids, page) => [...ids, page].join(' '),
    fact: (id) => (id === 'day' ? day : turnout),
    figure: (id) => ({ drawing: <svg role="img" aria-label={id} />, numbers: <table /> }),
    item: (id, purpose) => <p>{`${purpose} ${id}`}</p>,
  });
  const found = components[name];
  if (typeof found !== 'function') throw new Error(`no component ${name}`);
  // The map of MDX components has no narrower type than "some component".
  return found as ComponentType<Record<string, ReactNode>>;
}

describe('the vocabulary of a lesson', () => {
  it('links a term to the glossary of the same language', () => {
    const Term = component('Term', 'kk');
    render(<Term id="turnout">сайлаушылардың қатысуы</Term>);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/kk/glossary/#turnout');
  });

  it('puts a citation in brackets and links it to the first of its works', () => {
    const Cite = component('Cite');
    render(<Cite id="riker1982 cox1997" />);
    expect(screen.getByRole('link').textContent).toContain('(riker1982 cox1997');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/en/sources/#riker1982');
  });

  it.each([
    ['kk', '68,05\u00a0%'],
    ['ru', '68,05\u00a0%'],
    ['en', '68.05%'],
  ] as const)('prints a figure in the form of %s and keeps its value readable for machines', (locale, printed) => {
    const FactOf = component('Fact', locale);
    const { container } = render(<FactOf id="turnout" />);
    expect(container.querySelector('data')?.textContent).toBe(printed);
    expect(container.querySelector('data')?.getAttribute('value')).toBe('68.05');
  });

  it('prints a date as a time, numbered for the notes in print', () => {
    const FactOf = component('Fact', 'kk');
    const { container } = render(<FactOf id="day" />);
    expect(container.querySelector('time')?.textContent).toBe('2022 жылғы 5 маусым');
    expect(container.querySelector('time')?.getAttribute('dateTime')).toBe('2022-06-05');
    expect(container.querySelector('sup')?.textContent).toBe('1');
  });

  it('lets a wide table scroll in a region that has a name and takes the focus', () => {
    const Table = component('Table');
    render(
      <Table caption="Before and after">
        <table />
      </Table>,
    );
    expect(screen.getByRole('region', { name: 'Before and after' }).tabIndex).toBe(0);
  });

  it('shows a figure with its finding, its numbers and its source', () => {
    const Figure = component('Figure');
    render(
      <Figure id="chart" title="Seats are fewer" measure="Number, 1999" reading="…" source="Commission">
        By formula.
      </Figure>,
    );
    expect(screen.getByRole('figure').textContent).toContain('Seats are fewer');
    expect(screen.getByText('Show the numbers as a table')).toBeDefined();
    expect(screen.getByText('Commission')).toBeDefined();
  });
});
