import type { Misconception, MisconceptionWords } from '@/core/course/misconception';
import type { Item } from '@/core/item/item';
import { foreseenErrors } from '@/core/item/registry';
import type { Locale } from '@/core/language/locale';

/** By id. A page hands an island what its items can reveal and nothing else. */
export type Misconceptions = Readonly<Record<string, MisconceptionWords>>;

/** The misconceptions that these items can reveal, in the words of one language. */
export function misconceptionsOf(
  items: readonly Item[],
  locale: Locale,
  known: ReadonlyMap<string, Misconception>,
): Misconceptions {
  const ids = new Set(items.flatMap((item) => foreseenErrors(item).map(({ misconception }) => misconception)));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const words = known.get(id)?.words[locale];
      return words === undefined ? [] : [[id, words]];
    }),
  );
}

/** What they are called, by id. */
export function namesOf(misconceptions: Misconceptions): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(misconceptions).map(([id, { name }]) => [id, name]));
}
