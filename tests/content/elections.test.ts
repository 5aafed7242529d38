import { describe, expect, it } from 'vitest';
import { formatProblems } from '@/core/course/problem';
import { effectiveNumberOfParties } from '@/core/election/effective-number-of-parties';
import { largestRemainder, type TieRule } from '@/core/election/largest-remainder';
import type { ListElection, VoteBase } from '@/core/election/list-election';
import { passesThreshold } from '@/core/election/threshold';
import type { Result } from '@/core/result';
import { contentFiles } from '@/data/content-files';
import { loadElections } from '@/data/elections/load';
import { loadParties } from '@/data/parties/load';

const content = contentFiles(process.cwd());
const elections = [...valueOf(loadElections(content)).values()];

// Seats: Central Election Commission (resolution of 27 September 2004; announcements of 17 January 2012, March 2016,
// 12 January 2021; 27 March 2023); for 1999 and 2007 encyclopedias after Nohlen et al. (2001) and the IPU archive.
// Sums of list votes: the same sources, added up when the figures were collected. Effective numbers: the formula of
// Laakso and Taagepera, computed by an independent program; "against all" is left out.
const published = [
  { year: '1999', seats: [4, 2, 2, 2], house: 10, votes: 4_518_881, inVotes: 4.63, inSeats: 3.57 },
  { year: '2004', seats: [7, 1, 1, 1], house: 10, votes: 4_757_773, inVotes: 2.49, inSeats: 1.92 },
  { year: '2007', seats: [98], house: 98, votes: 5_935_625, inVotes: 1.27, inSeats: 1.0 },
  { year: '2012', seats: [83, 8, 7], house: 98, votes: 6_941_220, inVotes: 1.5, inSeats: 1.37 },
  { year: '2016', seats: [84, 7, 7], house: 98, votes: 7_522_868, inVotes: 1.46, inSeats: 1.34 },
  { year: '2021', seats: [76, 12, 10], house: 98, votes: 7_241_562, inVotes: 1.89, inSeats: 1.6 },
  { year: '2023', seats: [40, 8, 6, 6, 5, 4], house: 69, votes: 6_118_150, inVotes: 2.84, inSeats: 2.68 },
];

const noTieExpected: TieRule = { name: 'no tie is expected', compare: () => 0 };

function valueOf<Value>(result: Result<Value, Parameters<typeof formatProblems>[0]>): Value {
  if (!result.ok) throw new Error(formatProblems(result.error));
  return result.value;
}

function election(year: string): ListElection {
  const found = elections.find(({ electionDate }) => electionDate.startsWith(year));
  if (found === undefined) throw new RangeError(`no dataset for ${year}`);
  return found;
}

function partyVotes({ lists }: ListElection): number {
  return lists.reduce((sum, list) => sum + list.votes, 0);
}

function votesOf(dataset: ListElection, base: VoteBase): number {
  if (base === 'party-votes') return partyVotes(dataset);
  if (base === 'party-votes-and-against-all') return partyVotes(dataset) + (dataset.againstAll ?? 0);
  return dataset.ballots.cast ?? NaN;
}

describe('the datasets of the Mazhilis list votes', () => {
  it('are the seven elections with party lists, in the order of time', () => {
    expect(elections.map(({ electionDate }) => electionDate)).toEqual([
      '1999-10-10',
      '2004-09-19',
      '2007-08-18',
      '2012-01-15',
      '2016-03-20',
      '2021-01-10',
      '2023-03-19',
    ]);
  });

  it('name only parties that the party file knows, and the file has no others', () => {
    const known = valueOf(loadParties(content));
    const used = new Set(elections.flatMap(({ lists }) => lists.map((list) => list.party)));
    expect([...used].sort()).toEqual([...known.keys()].sort());
  });

  it('add up to the ballots cast wherever these are known; 1999 is nine short of its printed total', () => {
    const missing = Object.fromEntries(
      elections.flatMap((dataset) => {
        const { cast, invalid } = dataset.ballots;
        if (cast === null || invalid === null) return [];
        return [[dataset.id, cast - partyVotes(dataset) - (dataset.againstAll ?? 0) - invalid]];
      }),
    );
    expect(missing).toEqual({ 'mazhilis-1999-list': 9, 'mazhilis-2004-list': 0, 'mazhilis-2007-list': 0 });
  });

  it('have "against all" in 1999 and 2023 only', () => {
    expect(elections.map((dataset) => dataset.againstAll)).toEqual([373_440, null, null, null, null, null, 248_291]);
    // Central Election Commission, 27 March 2023: 6,366,441 votes for parties and "against all".
    expect(votesOf(election('2023'), 'party-votes-and-against-all')).toBe(6_366_441);
  });

  it('show the conflict of 2004: the AIST bloc passed on one base and not on the other', () => {
    const dataset = election('2004');
    const votes = dataset.lists.find((list) => list.party === 'aist-bloc')?.votes ?? NaN;
    const passes = (base: VoteBase) => passesThreshold({ votes, base: votesOf(dataset, base), percent: '7' });
    expect([passes('party-votes'), passes('all-ballots')]).toEqual([true, false]);
  });
});

describe.each(published)('the list vote of $year', ({ year, seats, house, votes, inVotes, inSeats }) => {
  const dataset = election(year);

  it('fills every list seat of the house, as published', () => {
    expect(dataset.listSeats).toBe(house);
    expect(dataset.lists.map((list) => list.seats).filter((count) => count > 0)).toEqual(seats);
    expect(dataset.lists.reduce((sum, list) => sum + list.seats, 0)).toBe(house);
  });

  it('has the published sum of list votes', () => {
    expect(partyVotes(dataset)).toBe(votes);
  });

  it('lets those lists pass that reach the threshold on the base of the published shares', () => {
    const { percent, baseOfPublishedShares } = dataset.threshold;
    const base = votesOf(dataset, baseOfPublishedShares);
    for (const list of dataset.lists) {
      expect(passesThreshold({ votes: list.votes, base, percent })).toBe(list.passedThreshold);
    }
  });

  it('gives the official seats by Hare quota and largest remainders', () => {
    const passed = dataset.lists.filter((list) => list.passedThreshold);
    const lists = passed.map((list) => ({ id: list.party, votes: list.votes }));
    const allocation = largestRemainder(lists, dataset.listSeats, noTieExpected);
    expect(allocation.lists.map((list) => list.seats)).toEqual(passed.map((list) => list.seats));
  });

  it('has the published effective numbers of parties', () => {
    const inListVotes = effectiveNumberOfParties(dataset.lists.map((list) => list.votes));
    const inListSeats = effectiveNumberOfParties(dataset.lists.map((list) => list.seats));
    expect(inListVotes).toBeCloseTo(inVotes, 2);
    expect(inListSeats).toBeCloseTo(inSeats, 2);
  });
});

describe('a broken dataset', () => {
  const folder = 'data/elections/mazhilis-2007-list';
  const header = 'kind,party,votes,seats,passed';

  function problemsAfter(name: string, text: string | null): string[] {
    const changed = `${folder}/${name}`;
    const loaded = loadElections({ ...content, read: (file) => (file === changed ? text : content.read(file)) });
    return loaded.ok ? [] : loaded.error.map(({ file, place, message }) => [file, place, message].join(' | '));
  }

  it('is reported with file and line, all problems of the file at once', () => {
    expect(
      problemsAfter('results.csv', `${header}\nlist,nur-otan,many,98,yes\nlist,osdp,5,0\nlist,auyl,7,0,perhaps\n`),
    ).toEqual([
      `${folder}/results.csv | line 2, votes | write a whole number, digits only`,
      `${folder}/results.csv | line 3 | 4 cells`,
      expect.stringContaining(`${folder}/results.csv | line 4, passed`),
    ]);
  });

  it('is reported when seats do not fill the house, a list stands twice or won seats below the threshold', () => {
    expect(problemsAfter('results.csv', `${header}\nlist,auyl,9,90,yes\nlist,auyl,8,1,no\n`)).toEqual([
      `${folder}/results.csv | line 3 | "auyl" stands here twice`,
      `${folder}/results.csv | line 3 | "auyl" has seats but did not pass the threshold`,
      `${folder}/results.csv | file | the seats add up to 91, the house has 98 list seats`,
    ]);
  });

  it('is reported when the columns are others', () => {
    expect(problemsAfter('results.csv', 'party,votes\nauyl,9\n')).toEqual([
      `${folder}/results.csv | line 1 | the columns are "party,votes"`,
    ]);
  });

  it('is reported when its passport lacks a field', () => {
    const problems = problemsAfter('dataset.json', '{ "title": { "kk": "а", "ru": "а" } }');
    expect(problems).toContainEqual(expect.stringContaining(`${folder}/dataset.json | title.en`));
    expect(problems).toContainEqual(expect.stringContaining(`${folder}/dataset.json | listSeats`));
  });

  it('is reported when a file is missing', () => {
    expect(problemsAfter('results.csv', null)).toEqual([`${folder}/results.csv | file | the file is missing`]);
  });
});
