import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EffectivePartiesTable } from '@/components/charts/effective-parties/effective-parties-table';

it('shows every number of the chart under a caption, with headers for columns and rows', () => {
  render(
    <EffectivePartiesTable
      rows={[
        { year: 2007, inVotes: 1.27, inSeats: 1 },
        { year: 2023, inVotes: 2.84, inSeats: 2.68, note: 'threshold 5%' },
      ]}
      caption="Effective number of parties"
      labels={{ year: 'Election', inVotes: 'in votes', inSeats: 'in seats' }}
      format={(value) => value.toFixed(2)}
    />,
  );
  expect(screen.getByRole('table', { name: 'Effective number of parties' })).toBeTruthy();
  const names = (role: string) => screen.getAllByRole(role).map((cell) => cell.textContent);
  expect(names('columnheader')).toEqual(['Election', 'in votes', 'in seats']);
  expect(names('rowheader')).toEqual(['2007', '2023 threshold 5%']);
  expect(names('cell')).toEqual(['1.27', '1.00', '2.84', '2.68']);
});
