import type { ReactNode } from 'react';
import { EffectiveParties } from '@/components/charts/effective-parties/effective-parties';
import { EffectivePartiesTable } from '@/components/charts/effective-parties/effective-parties-table';
import { effectiveNumberOfParties } from '@/core/election/effective-number-of-parties';
import type { ListElection } from '@/core/election/list-election';
import { formatDecimal } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import type { MessageKey } from '@/data/messages/messages';

export const figureIds = ['effective-parties-1999-2023'] as const;
export type FigureId = (typeof figureIds)[number];

interface FigureSurroundings {
  readonly locale: Locale;
  readonly say: Say<MessageKey>;
  /** The text alternative, one sentence. */
  readonly reading: string;
  /** From the earliest. */
  readonly elections: readonly ListElection[];
}

interface Figure {
  readonly drawing: ReactNode;
  readonly numbers: ReactNode;
}

const figures: Readonly<Record<FigureId, (around: FigureSurroundings) => Figure>> = {
  'effective-parties-1999-2023': effectiveParties,
};

/** @throws RangeError for an id that is not in `figureIds`: the content check finds it first */
export function courseFigure(id: string, around: FigureSurroundings): Figure {
  const known = figureIds.find((each) => each === id);
  if (known === undefined) throw new RangeError(`no figure "${id}"`);
  return figures[known](around);
}

function effectiveParties({ locale, say, reading, elections }: FigureSurroundings): Figure {
  const rows = elections.map(({ electionDate, lists }) => ({
    year: Number(electionDate.slice(0, 4)),
    inVotes: effectiveNumberOfParties(lists.map((list) => list.votes)),
    inSeats: effectiveNumberOfParties(lists.map((list) => list.seats)),
  }));
  const labels = {
    inVotes: say('chart.inVotes'),
    inSeats: say('chart.inSeats'),
    parties: say('chart.parties'),
    year: say('chart.year'),
  };
  const format = (value: number): string => formatDecimal(locale, value, 2);
  return {
    drawing: <EffectiveParties rows={rows} labels={labels} description={reading} nowYear={2023} format={format} />,
    numbers: (
      <EffectivePartiesTable rows={rows} caption={say('chart.effectiveParties')} labels={labels} format={format} />
    ),
  };
}
