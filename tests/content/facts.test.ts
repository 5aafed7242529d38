import { describe, expect, it } from 'vitest';
import { effectiveNumberOfParties } from '@/core/election/effective-number-of-parties';
import { largestRemainder, type TieRule } from '@/core/election/largest-remainder';
import type { ListElection, ListResult } from '@/core/election/list-election';
import { passesThreshold } from '@/core/election/threshold';
import { formatDecimal } from '@/core/language/format-number';
import { realCourse } from './real-course';

const course = await realCourse();

function valueOf(id: string): string {
  const fact = course.facts.get(id);
  if (fact === undefined) throw new RangeError(`no fact "${id}"`);
  return fact.value;
}

function election(year: string): ListElection {
  const found = course.elections.find(({ electionDate }) => electionDate.startsWith(year));
  if (found === undefined) throw new RangeError(`no election of ${year}`);
  return found;
}

function votesOf(lists: readonly ListResult[]): number {
  return lists.reduce((sum, list) => sum + list.votes, 0);
}

/** A number rounded to as many decimals as the record prints, half away from zero. */
function roundedLike(value: string, number: number): string {
  return formatDecimal('en', number, decimalsOf(value)).replaceAll(',', '');
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

/** The years in which the course has a fact of this name. */
function yearsOf(name: string): string[] {
  const pattern = new RegExp(`^mazhilis-(\\d{4})-${name}$`);
  return [...course.facts.keys()].flatMap((id) => pattern.exec(id)?.[1] ?? []).sort();
}

// The party files and the facts of the lesson name some parties in two ways.
const partyIds: Readonly<Record<string, string>> = { 'peoples-party': 'qhp' };
const parties2023 = ['amanat', 'auyl', 'respublica', 'ak-zhol', 'peoples-party', 'osdp', 'baytaq'];

function listOf(dataset: ListElection, party: string): ListResult {
  const found = dataset.lists.find((list) => list.party === (partyIds[party] ?? party));
  if (found === undefined) throw new RangeError(`no list "${party}"`);
  return found;
}

describe('the facts about elections are those of the datasets', () => {
  it.each(yearsOf('election-date'))('day of the election of %s', (year) => {
    expect(valueOf(`mazhilis-${year}-election-date`)).toBe(election(year).electionDate);
  });

  it.each(yearsOf('list-seats'))('list seats of %s', (year) => {
    expect(valueOf(`mazhilis-${year}-list-seats`)).toBe(String(election(year).listSeats));
  });

  it.each(yearsOf('threshold'))('threshold of %s', (year) => {
    expect(valueOf(`mazhilis-${year}-threshold`)).toBe(election(year).threshold.percent);
  });

  it.each(parties2023)('seats and vote shares of %s in 2023', (party) => {
    const dataset = election('2023');
    const list = listOf(dataset, party);
    expect(valueOf(`mazhilis-2023-${party}-list-seats`)).toBe(String(list.seats));
    const partyVotes = votesOf(dataset.lists);
    const bases = { 'list-vote-share': partyVotes + (dataset.againstAll ?? 0), 'share-of-party-votes': partyVotes };
    for (const [name, base] of Object.entries(bases)) {
      const share = course.facts.get(`mazhilis-2023-${party}-${name}`)?.value;
      if (share !== undefined) expect(share).toBe(roundedLike(share, (100 * list.votes) / base));
    }
  });
});

describe('the calculated facts about elections are what core/election calculates', () => {
  it.each(yearsOf('effective-parties-list-votes'))('effective number of parties in votes, %s', (year) => {
    const value = valueOf(`mazhilis-${year}-effective-parties-list-votes`);
    const calculated = effectiveNumberOfParties(election(year).lists.map((list) => list.votes));
    expect(value).toBe(roundedLike(value, calculated));
  });

  it.each(yearsOf('effective-parties-list-seats'))('effective number of parties in list seats, %s', (year) => {
    const value = valueOf(`mazhilis-${year}-effective-parties-list-seats`);
    const calculated = effectiveNumberOfParties(election(year).lists.map((list) => list.seats));
    expect(value).toBe(roundedLike(value, calculated));
  });

  it.each(yearsOf('wasted-list-votes'))('share of votes for lists without seats, %s', (year) => {
    const { lists } = election(year);
    const value = valueOf(`mazhilis-${year}-wasted-list-votes`);
    const wasted = votesOf(lists.filter((list) => !list.passedThreshold));
    expect(value).toBe(roundedLike(value, (100 * wasted) / votesOf(lists)));
  });

  it('recount of 2023 with a threshold of 7 %', () => {
    const dataset = election('2023');
    const base = votesOf(dataset.lists) + (dataset.againstAll ?? 0);
    const percent = valueOf('mazhilis-2007-threshold');
    const passed = dataset.lists.filter((list) => passesThreshold({ votes: list.votes, base, percent }));
    const noTie: TieRule = { name: 'no tie is expected', compare: () => 0 };
    const lists = passed.map((list) => ({ id: list.party, votes: list.votes }));
    const seats = new Map(largestRemainder(lists, dataset.listSeats, noTie).lists.map((list) => [list.id, list.seats]));
    for (const party of parties2023) {
      const recounted = String(seats.get(listOf(dataset, party).party) ?? 0);
      expect(valueOf(`mazhilis-2023-recount-${party}-list-seats`), party).toBe(recounted);
    }
  });
});

describe('the shares of the referendum of 2022 are counts divided by their base', () => {
  const of = (name: string): number => Number(valueOf(`referendum-2022-${name}`));

  it.each([
    ['turnout', 'ballots', 'registered'],
    ['for-share', 'for', 'ballots'],
    ['against-share', 'against', 'ballots'],
    ['for-of-registered', 'for', 'registered'],
    ['against-of-registered', 'against', 'registered'],
    ['for-of-two-answers', 'for', 'for-and-against'],
  ])('%s is %s of %s', (share, count, base) => {
    const value = valueOf(`referendum-2022-${share}`);
    expect(value).toBe(roundedLike(value, (100 * of(count)) / of(base)));
  });

  it('its counts add up', () => {
    expect(of('for') + of('against')).toBe(of('for-and-against'));
    expect(of('for') + of('against') + of('invalid') + of('uncounted')).toBe(of('ballots'));
  });

  it('its numeric questions have the calculated keys', () => {
    expect(keyOf('constitution-2022', 'for-of-registered')).toBe(valueOf('referendum-2022-for-of-registered'));
    expect(keyOf('constitution-2022', 'for-of-two-answers')).toBe(valueOf('referendum-2022-for-of-two-answers'));
  });
});

describe('the other calculated figures', () => {
  it('shares of the chambers in Council and Court are four of seven and six of eleven', () => {
    const [council, court] = [valueOf('constitutional-council-members'), valueOf('constitutional-court-judges')];
    const ofCouncil = valueOf('constitutional-council-chambers-share');
    const ofCourt = valueOf('constitutional-court-chambers-share');
    expect(ofCouncil).toBe(roundedLike(ofCouncil, (100 * 4) / Number(council)));
    const byChambers = 2 * Number(valueOf('constitutional-court-by-chamber'));
    expect(ofCourt).toBe(roundedLike(ofCourt, (100 * byChambers) / Number(court)));
    // The chair is the remaining judge.
    expect(byChambers + Number(valueOf('constitutional-court-by-president')) + 1).toBe(Number(court));
  });

  it('numeric questions on the effective number of parties have the calculated keys', () => {
    // The shares and seats stand in the stems of the two items.
    const votes = effectiveNumberOfParties([0.45, 0.35, 0.15, 0.05]);
    const seats = effectiveNumberOfParties([30, 10, 10]);
    expect(keyOf('duverger-systems', 'calculate-effective-number')).toBe(votes.toFixed(2));
    expect(keyOf('duverger-systems', 'effective-number-of-seats')).toBe(seats.toFixed(2));
  });
});

it('no calculated fact is left unchecked here', () => {
  const checked = [
    /-effective-parties-list-(votes|seats)$/,
    /-(wasted-list-votes|share-of-party-votes)$/,
    /-recount-/,
    /^referendum-2022-(for|against)-of-registered$/,
    /^referendum-2022-for-(and-against|of-two-answers)$/,
    /-chambers-share$/,
  ];
  const calculated = [...course.facts.values()].filter(({ label }) => /computed|calculat/.test(label.en));
  const left = calculated.filter(({ id }) => !checked.some((pattern) => pattern.test(id)));
  expect(left.map(({ id }) => id)).toEqual([]);
  expect(calculated.length).toBeGreaterThan(0);
});

describe('figures that the course must show right', () => {
  // Central Commission on the Referendum, final result, 7 June 2022.
  it.each([
    ['referendum-2022-date', '2022-06-05'],
    ['referendum-2022-registered', '11734642'],
    ['referendum-2022-ballots', '7985769'],
    ['referendum-2022-turnout', '68.05'],
    ['referendum-2022-for', '6163516'],
    ['referendum-2022-for-share', '77.18'],
    ['referendum-2022-against', '1490470'],
    ['referendum-2022-against-share', '18.66'],
    ['referendum-2022-changes', '56'],
    ['referendum-2022-articles', '33'],
  ])('the referendum of 2022: %s is %s', (id, value) => {
    expect(valueOf(id)).toBe(value);
  });

  // Law of 17 September 2022: adopted on 16, signed on 17 September; the referendum did not bring the single term.
  it.each([
    ['constitution-2022-september-adopted', '2022-09-16'],
    ['constitution-2022-september-signed', '2022-09-17'],
    ['presidential-term-2022', '7'],
  ])('the law of September 2022: %s is %s', (id, value) => {
    expect(valueOf(id)).toBe(value);
  });

  it.each([
    // Central Election Commission, 27 March 2023.
    ['mazhilis-seats-2022', '98'],
    ['mazhilis-list-seats-2022', '69'],
    ['mazhilis-district-seats-2022', '29'],
    ['mazhilis-2023-threshold', '5'],
    // Inter-Parliamentary Union, archive of the election of 18 August 2007.
    ['mazhilis-2007-list-seats', '98'],
    ['mazhilis-2007-threshold', '7'],
    // Law on political parties, as amended on 5 November 2022.
    ['party-members-2022', '5000'],
    ['constitution-2026-in-force', '2026-07-01'],
    ['constitution-2026-referendum-date', '2026-03-15'],
  ])('the Mazhilis, parties and the Constitution of today: %s is %s', (id, value) => {
    expect(valueOf(id)).toBe(value);
  });

  it('the list seats of 2023 are 40, 8, 6, 6, 5, 4 of 69, and 69 and 29 make 98', () => {
    const seats = parties2023.map((party) => Number(valueOf(`mazhilis-2023-${party}-list-seats`)));
    expect(seats).toEqual([40, 8, 6, 6, 5, 4, 0]);
    expect(valueOf('mazhilis-2023-list-seats')).toBe(valueOf('mazhilis-list-seats-2022'));
    expect(Number(valueOf('mazhilis-list-seats-2022')) + Number(valueOf('mazhilis-district-seats-2022'))).toBe(98);
  });

  it('in 2007 one list alone passed the threshold', () => {
    expect(election('2007').lists.filter((list) => list.passedThreshold)).toHaveLength(1);
  });

  it('the lesson on the Constitution gives the single term to the law of September and not to the referendum', () => {
    const item = lessonOf('constitution-2022').bank.items.en.find(({ id }) => id.endsWith('/how-single-term-came'));
    expect(item).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ id: 'by-law-of-parliament', key: true })]) as unknown,
    });
  });
});

function lessonOf(id: string) {
  const found = course.lessons.find((lesson) => lesson.id === id);
  if (found === undefined) throw new RangeError(`no lesson "${id}"`);
  return found;
}

function keyOf(lesson: string, id: string): string {
  const item = lessonOf(lesson).bank.items.kk.find((each) => each.id === `${lesson}/${id}`);
  if (item?.kind !== 'numeric') throw new RangeError(`no numeric item "${id}"`);
  return item.key;
}
