import { readFileSync } from 'node:fs';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EffectiveParties } from '@/components/charts/effective-parties/effective-parties';

const rows = [
  { year: 2021, inVotes: 1.89, inSeats: 1.6 },
  { year: 2023, inVotes: 2.84, inSeats: 2.68, note: 'threshold 5%, before 7%' },
];

function chart() {
  return render(
    <EffectiveParties
      rows={rows}
      labels={{ inVotes: 'in votes', inSeats: 'in seats', parties: 'parties' }}
      description="Fewer effective parties in seats than in votes."
      nowYear={2023}
      format={(value) => value.toFixed(2)}
    />,
  ).container;
}

describe('EffectiveParties', () => {
  it('is an image with a name, drawn once for wide and once for narrow places', () => {
    chart();
    const [wide, narrow, ...others] = screen.getAllByRole('img', {
      name: 'Fewer effective parties in seats than in votes.',
    });
    expect(wide).toHaveProperty('className.baseVal', 'chart only-wide');
    expect(narrow).toHaveProperty('className.baseVal', 'chart only-narrow');
    expect(wide?.getAttribute('width')).toBe('584');
    expect(narrow?.getAttribute('width')).toBe('358');
    expect(others).toEqual([]);
  });

  it('prints the numbers, the years, the names of the measures and the note', () => {
    chart();
    const [wide] = screen.getAllByRole('img');
    if (wide === undefined) throw new Error('no drawing');
    for (const text of [
      '2021',
      '2023',
      '1.89',
      '1.60',
      '2.84',
      '2.68',
      'in votes',
      'in seats',
      'threshold 5%, before 7%',
    ]) {
      expect(within(wide).getByText(text)).toBeTruthy();
    }
  });

  it('marks the year under discussion, once in each drawing', () => {
    const marked = [...chart().querySelectorAll('.is-now')].map((row) => row.querySelector('.chart-year')?.textContent);
    expect(marked).toEqual(['2023', '2023']);
  });

  it('has no style attribute: the Content-Security-Policy forbids them', () => {
    expect(chart().querySelectorAll('[style]')).toHaveLength(0);
  });

  it('has no text below 13 px', () => {
    const css = readFileSync('components/charts/charts.css', 'utf8');
    const sizes = [...css.matchAll(/font-size: calc\((\d+)px/g)].map((match) => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });
});
