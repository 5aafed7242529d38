/** Characters without a shape, which come with pasted text, and quotation marks. */
const unheard = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|[«»"'“”„‟‘’‚‛‹›`´ʼ]/g;

/**
 * What is left of a typed answer when the differences that no teacher would count are set aside: case, ё for е, kinds of
 * hyphens and dashes (and whether they or a space stand between words), quotation marks, stops at the end, spaces.
 * Letters of Kazakh stay apart from the Russian ones that look like them (қ/к, ң/н, ү/у, ұ/у, ө/о, ә/а, ғ/г, һ/х, і/и):
 * writing them is part of knowing the word.
 *
 * @example normaliseAnswer(' «Нұр-Отан». ') // 'нұр отан'
 */
export function normaliseAnswer(text: string): string {
  return text
    .replace(unheard, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[-\u2010-\u2015\u2212\s]+/g, ' ')
    .trim()
    .replace(/[ .,;:!?…]+$/, '');
}
