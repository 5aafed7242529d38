import type { Localised } from '../language/localised';

/**
 * What a percentage is taken of: all ballots cast (valid, invalid, "against all"), the votes for party lists, or these
 * and "against all".
 */
export const voteBases = ['all-ballots', 'party-votes', 'party-votes-and-against-all'] as const;
export type VoteBase = (typeof voteBases)[number];

/** The list vote of one election: votes and list seats only, no constituencies, no appointed seats. */
export interface ListElection {
  readonly id: string;
  readonly title: Localised<string>;
  /** ISO date. */
  readonly electionDate: string;
  /** Seats distributed among the lists. */
  readonly listSeats: number;
  readonly threshold: {
    /** Decimal string, "7". */
    readonly percent: string;
    /** In the words of the law. */
    readonly baseInLaw: string;
    /** The base on which the percentages that the election commission published come out. */
    readonly baseOfPublishedShares: VoteBase;
  };
  /** Ballots cast and invalid ballots; null where no reliable figure was found. */
  readonly ballots: { readonly cast: number | null; readonly invalid: number | null };
  /** In the order of votes, most first. */
  readonly lists: readonly ListResult[];
  /** Votes "against all"; null where the ballot or its published result had no such line. */
  readonly againstAll: number | null;
  readonly confidence: 'official' | 'secondary';
  readonly sources: readonly DataSource[];
}

export interface ListResult {
  /** Id of a party or bloc. */
  readonly party: string;
  readonly votes: number;
  readonly seats: number;
  /** As the election commission decided. */
  readonly passedThreshold: boolean;
}

export interface DataSource {
  readonly title: string;
  readonly publisher: string;
  /** Null where no address is certain. */
  readonly url: string | null;
}
