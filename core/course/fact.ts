import { formatDate } from '../language/format-date';
import { formatDecimal, formatInteger, formatPercent } from '../language/format-number';
import type { Locale } from '../language/locale';
import type { Localised } from '../language/localised';

export const factKinds = ['integer', 'decimal', 'percent', 'date', 'year'] as const;

/** One figure or date that pages show: a single record, so that the three languages cannot disagree. */
export interface Fact {
  readonly id: string;
  readonly kind: (typeof factKinds)[number];
  /** A decimal number ("68.05"), an ISO date ("2022-06-05") or a year ("2022"), as `kind` says. */
  readonly value: string;
  /** What the figure is, with its base. */
  readonly label: Localised<string>;
  /** ISO date on which the record was last checked. */
  readonly asOf: string;
  /** Ids of the bibliography. */
  readonly sources: readonly string[];
  readonly confidence: 'official' | 'secondary';
}

/** The value in the form of the language: "68,05 %", «2022 жылғы 5 маусым», "7,985,769". */
export function formatFact(locale: Locale, fact: Pick<Fact, 'kind' | 'value'>): string {
  switch (fact.kind) {
    case 'integer':
      return formatInteger(locale, BigInt(fact.value));
    case 'decimal':
      return formatDecimal(locale, fact.value, decimalsOf(fact.value));
    case 'percent':
      return formatPercent(locale, fact.value);
    case 'date':
      return formatDate(locale, fact.value, 'prose');
    case 'year':
      return fact.value;
  }
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}
