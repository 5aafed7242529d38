import { describe, expect, it } from 'vitest';
import { gapsIn, gapsOf, toView } from '@/core/item/gap-text/to-view';
import { baseView, gap, gapTextItem } from '../makers';

describe('toView of a gap text', () => {
  it('shows prose and gaps in turn, options by id, with nothing that tells the key', () => {
    expect(toView(gapTextItem())).toEqual({
      kind: 'gap-text',
      ...baseView,
      points: 2,
      rule: 'per-part',
      flow: [
        'Plurality tends to ',
        {
          id: 'plurality',
          label: 'label of plurality',
          options: [
            { id: 'three', text: 'text of three' },
            { id: 'two', text: 'text of two' },
          ],
        },
        ' parties, proportional rule to ',
        {
          id: 'proportional',
          label: 'label of proportional',
          options: [
            { id: 'many', text: 'text of many' },
            { id: 'none', text: 'text of none' },
            { id: 'one', text: 'text of one' },
          ],
        },
        '.',
      ],
    });
  });

  it('has one point where only the whole counts', () => {
    expect(toView(gapTextItem({ rule: 'all-or-nothing' })).points).toBe(1);
  });

  it('reads gaps in the order of the text, which languages may have differently', () => {
    const turned = gapTextItem({ text: '{gap:proportional} … {gap:plurality}' });
    expect(gapsOf(toView(turned)).map(({ id }) => id)).toEqual(['proportional', 'plurality']);
  });

  it('has no prose to show where gaps stand at the ends or side by side', () => {
    const { flow } = toView(gapTextItem({ text: '{gap:plurality}{gap:proportional}' }));
    expect(flow.map((piece) => (typeof piece === 'string' ? piece : piece.id))).toEqual([
      '',
      'plurality',
      '',
      'proportional',
      '',
    ]);
  });

  it('leaves braces alone that are no gaps', () => {
    const item = gapTextItem({ text: '{a} {gap:only} {gap}', gaps: [gap('only', 'key', 'other')] });
    expect(toView(item).flow).toEqual(['{a} ', expect.objectContaining({ id: 'only' }), ' {gap}']);
  });

  it('throws for a gap that the item does not have, and names both', () => {
    expect(() => toView(gapTextItem({ text: 'A {gap:forgotten} one.' }))).toThrow(
      'party-systems/an-item has no gap "forgotten"',
    );
  });
});

describe('gapsIn', () => {
  it('are the ids of the gaps in the order of the text, as often as they stand there', () => {
    expect(gapsIn('No gap.')).toEqual([]);
    expect(gapsIn('{gap:b} and {gap:a}, {gap:b}.')).toEqual(['b', 'a', 'b']);
  });
});
