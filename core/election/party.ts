import type { Localised } from '../language/localised';

/** Lines of the family tree that have a colour of their own; `none` is every other party. */
export const partyLineages = [
  'amanat',
  'auyl',
  'respublica',
  'akzhol',
  'people',
  'osdp',
  'baytaq',
  'agrarian',
  'civic',
  'asar',
  'none',
] as const;
export type PartyLineage = (typeof partyLineages)[number];

/** A party, or a bloc that ran as one list. */
export interface Party {
  readonly id: string;
  readonly names: Localised<string>;
  /** What a chart label prints. */
  readonly shortName: Localised<string>;
  /** The line whose colour it takes: a renamed party keeps the line, so that one line has one colour in all years. */
  readonly lineage: PartyLineage;
}
