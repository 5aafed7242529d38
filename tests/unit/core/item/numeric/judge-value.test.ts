import { describe, expect, it } from 'vitest';
import { judgeValue } from '@/core/item/numeric/judge-value';
import { rationalFromDecimal } from '@/core/rational';
import { mistake, numericItem } from '../makers';

const item = numericItem({
  key: '2.67',
  tolerance: '0.01',
  mistakes: [mistake('1'), mistake('1.01'), mistake('2.66')],
});
const judge = (decimal: string) => judgeValue(item, rationalFromDecimal(decimal));

describe('judgeValue', () => {
  it.each(['2.67', '2.66', '2.68', '2.670', '2.6799999999999999999999'])('accepts %s for 2.67 ± 0.01', (decimal) => {
    expect(judge(decimal).right).toBe(true);
  });

  it.each(['2.65', '2.6800000000000000000001', '2.6599999999999999999999', '-2.67'])(
    'does not accept %s for 2.67 ± 0.01',
    (decimal) => {
      expect(judge(decimal).right).toBe(false);
    },
  );

  it('accepts only the key itself when the tolerance is 0', () => {
    const exact = numericItem({ key: '98', tolerance: '0' });
    expect(judgeValue(exact, rationalFromDecimal('98.0')).right).toBe(true);
    expect(judgeValue(exact, rationalFromDecimal('98.0000001')).right).toBe(false);
  });

  it('finds the first known mistake within the tolerance', () => {
    expect(judge('1.01').mistake?.value).toBe('1');
    expect(judge('1.02').mistake?.value).toBe('1.01');
    expect(judge('1.03').mistake).toBeNull();
  });

  it('finds no mistake in a right value, even beside one', () => {
    expect(judge('2.66')).toEqual({ right: true, mistake: null });
  });
});
