import type { AnyGenerator } from '../generator';
import { effectiveNumber } from './effective-number';
import { hareQuotaSeats } from './hare-quota-seats';
import { thresholdVotes } from './threshold-votes';

/** What bank.json may name as "draw". */
export const generatorIds = ['effective-number', 'hare-quota-seats', 'threshold-votes'] as const;
export type GeneratorId = (typeof generatorIds)[number];

/** A forgotten one is a compile error here. */
export const generators: Readonly<Record<GeneratorId, AnyGenerator>> = {
  'effective-number': effectiveNumber,
  'hare-quota-seats': hareQuotaSeats,
  'threshold-votes': thresholdVotes,
};
