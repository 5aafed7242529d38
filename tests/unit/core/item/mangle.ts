import type { Item, Response } from '@/core/item/item';
import { drawnIds, partsOf, toView } from '@/core/item/registry';
import { sampled, type Random } from '@/core/random';

/** Names that every object has, empty and unknown ones: what a damaged record or a hostile file may hold in place of an id. */
export const strangeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'left-the-bank', ''];

/** A response in which one thing was left out, added, given twice or taken for another; often it cannot be scored any more. */
export function mangled(item: Item, response: Response, random: Random): Response {
  const view = toView(item);
  const names = [...strangeNames, ...partsOf(view).map(({ id }) => id), ...drawnIds(view)];
  const { kind, ...given } = response;
  // The fields of a response hold nothing but texts, lists and records of them, and each is mangled into its like.
  return { kind, ...mangledFields(given, names, random) } as Response;
}

function mangledFields(fields: object, names: readonly string[], random: Random): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, mangle(value, names, random)]));
}

function mangle(value: unknown, names: readonly string[], random: Random): unknown {
  const name = sampled(names, 1, random)[0] ?? '';
  if (typeof value === 'string') return name;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (list.length === 0) return [name];
    const place = Math.floor(random.next() * list.length);
    return sampled([list.toSpliced(place, 1), list.toSpliced(place, 0, name), list.with(place, name)], 1, random)[0];
  }
  if (typeof value !== 'object' || value === null) return name;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const place = Math.floor(random.next() * entries.length);
  const [key, inner] = entries[place] ?? [name, name];
  if (entries.length === 0) return Object.fromEntries([[key, inner]]);
  const changed = [
    entries.toSpliced(place, 1),
    [...entries, [name, inner] as const],
    entries.with(place, [key, mangle(inner, names, random)]),
  ];
  return Object.fromEntries(sampled(changed, 1, random)[0] ?? []);
}
