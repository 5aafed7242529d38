import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseAnswer } from '@/core/item/short-text/normalise-answer';
import { createRandom, sampled, type Random } from '@/core/random';
import { anyWords } from '../arbitraries';

describe('answers that no teacher would tell apart', () => {
  it.each<[difference: string, one: string, other: string]>([
    ['a hyphen for a space, and case', 'Ақ жол', 'ақ-жол'],
    ['case, in Kazakh letters', 'ӘҒҚҢӨҰҮҺІ', 'әғқңөұүһі'],
    ['case, in Russian letters', 'ПАРТИЯ', 'партия'],
    ['case, in English letters', 'Mass Party', 'mass party'],
    ['е for ё', 'объём', 'объем'],
    ['Е for Ё at the beginning', 'Ёлкин', 'Елкин'],
    ['ё made of a letter and a mark', 'объе\u0308м', 'объем'],
    ['й made of a letter and a mark', 'раи\u0306он', 'район'],
    ['é made of a letter and a mark', 'protége\u0301', 'protégé'],
    ['a soft hyphen', 'коали\u00adция', 'коалиция'],
    ['a soft hyphen between a letter and its mark', 'объе\u00ad\u0308м', 'объем'],
    ['a zero-width space', 'Нұр\u200b Отан', 'Нұр Отан'],
    ['a byte order mark from another program', '\ufeffНұр Отан', 'Нұр Отан'],
    ['a hyphen that does not break', 'ақ\u2011жол', 'ақ-жол'],
    ['an en dash', 'Ақ \u2013 жол', 'ақ-жол'],
    ['an em dash', 'Ақ\u2014жол', 'ақ-жол'],
    ['a minus sign', 'ақ\u2212жол', 'ақ-жол'],
    ['a space that does not break', 'Нұр\u00a0Отан', 'Нұр Отан'],
    ['a narrow space that does not break', 'Нұр\u202fОтан', 'Нұр Отан'],
    ['spaces around and between', '  Нұр \t Отан\n', 'Нұр Отан'],
    ['Kazakh and Russian quotation marks', '«Нұр Отан»', 'Нұр Отан'],
    ['quotation marks inside quotation marks', '«Партия „Нұр Отан“»', 'партия Нұр Отан'],
    ['English quotation marks', '“Nur Otan”', 'Nur Otan'],
    ['single English quotation marks', '‘Nur Otan’', 'Nur Otan'],
    ['straight quotation marks', '"Nur Otan"', "'Nur Otan'"],
    ['a curly apostrophe', 'voters’ choice', "voters' choice"],
    ['the apostrophe that is a letter', 'voters\u02bc choice', "voters' choice"],
    ['a full stop at the end', 'Нұр Отан.', 'Нұр Отан'],
    ['an ellipsis at the end', 'Нұр Отан…', 'Нұр Отан'],
    ['several stops at the end', 'Нұр Отан ?!', 'Нұр Отан'],
    ['a full stop before the quotation mark', '«Нұр Отан.»', 'Нұр Отан'],
    ['a full stop after it', '«Нұр Отан».', 'Нұр Отан'],
    ['a dash at the end', 'Нұр Отан —', 'Нұр Отан'],
  ])('differ by %s', (_, one, other) => {
    expect(normaliseAnswer(one)).toBe(normaliseAnswer(other));
  });
});

describe('answers that are different words', () => {
  it.each<[letters: string, one: string, other: string]>([
    ['қ/к', 'Ақ жол', 'Ак жол'],
    ['ң/н', 'заң', 'зан'],
    ['ү/у', 'үкімет', 'укімет'],
    ['ұ/у', 'ұлт', 'улт'],
    ['ұ/ү', 'тұр', 'түр'],
    ['ө/о', 'өкіл', 'окіл'],
    ['ә/а', 'әкім', 'акім'],
    ['ә/э', 'әкім', 'экім'],
    ['ғ/г', 'ғалым', 'галым'],
    ['һ/х', 'қаһарман', 'қахарман'],
    ['і/и', 'тіл', 'тил'],
    ['й/и', 'мой', 'мои'],
    ['ь/ъ', 'обьект', 'объект'],
    ['ё/э', 'ёж', 'эж'],
    ['a space or none', 'Ақ жол', 'Ақжол'],
    ['a hyphen or none', 'бай-лам', 'байлам'],
    ['a stop inside', 'А.Б', 'АБ'],
    ['a comma inside', '2,5', '25'],
    ['a digit', '5', '6'],
    ['an accent', 'protégé', 'protege'],
  ])('differ by %s', (_, one, other) => {
    expect(normaliseAnswer(one)).not.toBe(normaliseAnswer(other));
  });

  it.each(['қк', 'ңн', 'үу', 'ұу', 'өо', 'әа', 'ғг', 'һх', 'іи'])('differ by the capital letters of %s too', (pair) => {
    const [one = '', other = ''] = pair.toUpperCase();
    expect(normaliseAnswer(`А${one}Я`)).not.toBe(normaliseAnswer(`А${other}Я`));
  });
});

describe('normaliseAnswer', () => {
  it.each(['', ' ', '\u00a0', '.', '…', '«»', '-', ' — ', '\u00ad', '?!', '" "'])('leaves nothing of "%s"', (text) => {
    expect(normaliseAnswer(text)).toBe('');
  });

  /** The same words as another hand or another program writes them. */
  const writtenOtherwise = (text: string, random: Random) => {
    const oneOf = <Choice>(...choices: readonly Choice[]) => sampled(choices, 1, random)[0];
    const body = text
      .replace(/[ -]/g, () => oneOf(' ', '-', '\u2011', '\u2013', '\u00a0', ' \u2014 ') ?? ' ')
      .replace(
        /./gu,
        (letter) => `${oneOf(letter, letter.toUpperCase()) ?? letter}${oneOf('', '', '', '\u00ad') ?? ''}`,
      )
      .replace(/ё/g, 'е');
    const [before = '', after = ''] =
      oneOf(['«', '»'], ['“', '”'], ['„', '“'], ["'", "'"], [' ', '. '], ['', '…']) ?? [];
    return `${before}${body}${after}`.normalize(oneOf('NFC', 'NFD'));
  };

  it('is the same for the same words written by another hand', () => {
    fc.assert(
      fc.property(anyWords, fc.integer(), (text, seed) => {
        const otherwise = writtenOtherwise(text, createRandom(String(seed)));
        expect(normaliseAnswer(otherwise), otherwise).toBe(normaliseAnswer(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same for letters in one piece and in two, of any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseAnswer(text.normalize('NFD'))).toBe(normaliseAnswer(text.normalize('NFC')));
      }),
      { numRuns: 3000 },
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const once = normaliseAnswer(text);
        expect(normaliseAnswer(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
