import type { Happening } from '@/core/progress/event';
import type { Item, Response } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import type { PolicyName } from '@/core/attempt/policy';
import { foreseenErrors, keyResponse, scoreResponse, toView } from '@/core/item/registry';
import { specimenStates, type Specimen, type SpecimenState } from './specimen';

/**
 * An item in every state that its kind can be in, as if learners had brought it there.
 *
 * @param nameOf what a state is called
 */
export function specimensOf(item: Item, locale: Locale, nameOf: (state: SpecimenState) => string): readonly Specimen[] {
  return specimenStates.flatMap((state): Specimen[] => {
    const happened = happeningsOf(item, locale, state);
    if (happened === null) return [];
    // An id of its own, so that cards do not share ids on the page.
    const specimen = { ...item, id: `${item.id}/${state}` };
    const attempt = specimen.id;
    const plan = [{ item: attempt, revision: item.revision, points: toView(item).points, order: [] }];
    const policy = policyOf(state);
    const start = {
      type: 'attempt-started',
      attempt,
      purpose: 'quiz',
      policy,
      lesson: 'gallery',
      seed: '',
      plan,
    } as const;
    const events = [start, ...happened.map((happening) => ({ ...happening, attempt, item: attempt }))].map(
      (happening, at) => ({ id: `${attempt}/${at}`, at, ...happening }),
    );
    return [
      { state, label: nameOf(state), item: specimen, policy: state === 'unanswered' ? 'review' : policy, events },
    ];
  });
}

function policyOf(state: SpecimenState): PolicyName {
  return state === 'exam' ? 'exam' : 'practice';
}

/** What a learner does to an item, without the names of attempt and item. */
type Step = Extract<Happening, { readonly item: string }>;

/** Null for a state in which items of this kind cannot be. */
function happeningsOf(item: Item, locale: Locale, state: SpecimenState): readonly Step[] | null {
  const about = { attempt: '', item: item.id, revision: item.revision };
  const answer = (response: Response, revision = item.revision): Step => {
    const score = scoreResponse(item, response);
    if (score.status === 'invalid') throw new RangeError(`${item.id}: a specimen that cannot be scored`);
    const { possible } = score;
    const points =
      score.status === 'scored' ? { earned: score.earned, possible } : { earned: 0, possible, unmarked: true as const };
    return { type: 'response-submitted', ...about, revision, locale, response, certainty: 'sure', ...points };
  };
  const right = keyResponse(item);
  const wrong = wrongResponse(item);
  const isWritten = item.kind === 'written';
  switch (state) {
    case 'untouched':
    case 'unanswered':
      return [];
    case 'hinted':
      return [{ type: 'hint-shown', ...about, hint: 1 }];
    case 'wrong-once':
      return wrong === null ? null : [answer(wrong)];
    case 'wrong-twice':
      return wrong === null ? null : [answer(wrong), answer(wrong)];
    case 'right':
      return isWritten ? null : [answer(right)];
    case 'shown':
      return wrong === null ? null : [answer(wrong), { type: 'answer-shown', ...about }];
    case 'older':
      return [answer(right, item.revision + 1)];
    case 'exam':
      return [answer(wrong ?? right)];
    case 'unmarked':
      return isWritten ? [answer(right)] : null;
    case 'marked':
      return isWritten
        ? [
            answer(right),
            {
              type: 'response-marked',
              ...about,
              by: 'self',
              met: item.criteria.slice(0, 1).map(({ id }) => id),
              earned: 1,
              possible: item.criteria.length,
            },
          ]
        : null;
  }
}

/** The first mistake that the item foresees; an order turned round; null where a person has to judge. */
function wrongResponse(item: Item): Response | null {
  const [error] = foreseenErrors(item);
  if (error !== undefined) return error.response;
  if (item.kind === 'ordering') return { kind: 'ordering', elements: item.elements.map(({ id }) => id).reverse() };
  return null;
}
