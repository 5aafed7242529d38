import type { ItemBase, ViewBase } from './item';

/** The part of a view that all kinds have, field by field: a new field of the item does not leak into it. */
export function viewBase({ id, revision, section, stimulus, stem }: ItemBase, points: number): ViewBase {
  return { id, revision, section, ...(stimulus === undefined ? {} : { stimulus }), stem, points };
}
