import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/short-text/score';
import { shortTextItem, textMistake } from '../makers';

const item = shortTextItem({
  key: 'Ақ жол',
  accepted: ['Ақ жол', 'Ак жол партиясы', 'Ak Zhol'],
  mistakes: [
    textMistake('older-name', 'Нұр Отан', 'Nur Otan'),
    textMistake('letters', 'Ак жол'),
    textMistake('other-name', 'Nur Otan', 'Amanat'),
  ],
});
const scoreOf = (text: string) => score(item, { kind: 'short-text', text });

describe('score of a short text', () => {
  it.each(['Ақ жол', ' «АҚ-ЖОЛ». ', 'ak zhol'])('gives the one point for "%s", in whatever language', (text) => {
    expect(scoreOf(text)).toEqual({
      status: 'scored',
      earned: 1,
      possible: 1,
      marks: { value: 'right' },
      misconceptions: [],
    });
  });

  it('gives nothing for another answer', () => {
    expect(scoreOf('Ауыл')).toEqual({
      status: 'scored',
      earned: 0,
      possible: 1,
      marks: { value: 'wrong' },
      misconceptions: [],
    });
  });

  it('names the misconception of a foreseen one, the first of two', () => {
    expect(scoreOf('«нұр отан»')).toMatchObject({ earned: 0, misconceptions: ['mistake-older-name'] });
    expect(scoreOf('nur otan')).toMatchObject({ earned: 0, misconceptions: ['mistake-older-name'] });
    expect(scoreOf('amanat')).toMatchObject({ earned: 0, misconceptions: ['mistake-other-name'] });
  });

  it('keeps apart the letters of Kazakh and those of Russian that look like them', () => {
    expect(scoreOf('Ак жол')).toMatchObject({ earned: 0, misconceptions: ['mistake-letters'] });
  });

  it('accepts what is listed, even where a mistake lists it too', () => {
    const contradictory = shortTextItem({ accepted: ['both'], mistakes: [textMistake('same', 'both')] });
    expect(score(contradictory, { kind: 'short-text', text: 'Both' })).toMatchObject({ earned: 1, misconceptions: [] });
  });

  it('does not accept a part of the answer', () => {
    expect(scoreOf('Ақ')).toMatchObject({ earned: 0 });
    expect(scoreOf('Ақ жол партия')).toMatchObject({ earned: 0 });
  });
});
