import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/short-text/explain';
import { shortTextItem, textMistake } from '../makers';

const item = shortTextItem({
  accepted: ['Ақ жол'],
  mistakes: [textMistake('older-name', 'Нұр Отан'), textMistake('impossible', 'Ақ-жол')],
});
const explain = (text: string) => explainResponse(item, { kind: 'short-text', text });

it('tells what went wrong when the answer is a foreseen one, however it is written', () => {
  expect(explain('нұр-отан')).toEqual({ value: 'SECRET reason of older-name' });
});

it('has nothing to tell about a right answer or another wrong one', () => {
  expect(explain('Ауыл')).toEqual({});
  expect(explain('')).toEqual({});
});

it('finds nothing wrong in a right answer, even where a mistake lists it too', () => {
  expect(explain('ақ жол')).toEqual({});
});

it('tells no mistakes that were not made, with the key', () => {
  expect(explainKey()).toEqual({});
});
