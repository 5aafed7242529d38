import { describe, expect, it } from 'vitest';
import { toView } from '@/core/item/registry';
import type { Stimulus } from '@/core/item/stimulus';
import { viewBase } from '@/core/item/view-base';
import { base, baseView, itemOfEachKind } from './makers';

const table: Stimulus = {
  id: 'party-systems/an-election',
  title: 'An election with 100 seats',
  paragraphs: [],
  table: {
    columns: ['Party', 'Votes'],
    rows: [
      ['A', '60'],
      ['B', '40'],
    ],
  },
};

describe('viewBase', () => {
  it('has identity, section, stem and points, and nothing else of the base', () => {
    expect(viewBase({ ...base, validAsOf: '2026-01-01' }, 3)).toEqual({ ...baseView, points: 3 });
  });

  it('shows what the item asks about, whole', () => {
    expect(viewBase({ ...base, stimulus: table }, 1).stimulus).toEqual(table);
  });

  it('has no place for it where there is none', () => {
    expect(viewBase(base, 1)).not.toHaveProperty('stimulus');
  });
});

describe.each(itemOfEachKind)('the view of $kind', (item) => {
  it('shows a stimulus that several items may share', () => {
    expect(toView({ ...item, stimulus: table }).stimulus).toEqual(table);
    expect(toView(item)).not.toHaveProperty('stimulus');
  });
});
