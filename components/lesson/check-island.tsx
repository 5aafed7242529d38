'use client';

import { attemptsFrom, itemState, type Attempt, type ItemState } from '@/core/attempt/attempt';
import { planAttempt } from '@/core/attempt/plan-attempt';
import { practicePolicy, predictionPolicy } from '@/core/attempt/policy';
import type { Item, Response } from '@/core/item/item';
import { toView } from '@/core/item/registry';
import type { Scored } from '@/core/item/score';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import type { LearnerEvent, PlannedItem } from '@/core/progress/event';
import { createRandom } from '@/core/random';
import { browserProgressStore } from '@/state/progress/browser-progress-store';
import { useProgress } from '@/state/progress/use-progress';
import { ItemCard } from '../item/item-card';
import { PointsChip } from '../item/points-chip';
import { shownOrder } from '../item/shown-order';
import type { CheckWord } from './check-words';

interface CheckProps {
  readonly locale: Locale;
  readonly words: Readonly<Record<CheckWord, Message>>;
  readonly item: Item;
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** A prediction stands before the text that answers it, so it earns nothing and leads nowhere back. */
  readonly purpose: 'check' | 'prediction';
  readonly sectionHref: string;
}

/** A question of the lesson, in the state in which the learner left it. */
export function CheckIsland({ locale, words, item, misconceptions, purpose, sectionHref }: CheckProps) {
  const say = createSay(locale, words);
  const { status, events } = useProgress((state) => state);
  const policy = purpose === 'prediction' ? predictionPolicy : practicePolicy;
  const attempt = lastAttempt(events, item);
  const state = attempt === null ? unanswered : itemState(attempt, item, policy);
  const order = shownOrder(item, attempt?.plan.find((planned) => planned.item === item.id)?.order);

  const { id, revision } = item;
  const { points } = toView(item);

  const start = (plan: (seed: string) => readonly PlannedItem[]): string =>
    browserProgressStore().startAttempt('check', lessonOf(item), plan);
  const startAsShown = (): string => start(() => [{ item: id, revision, points, order }]);
  const submit = (response: Response, { earned, possible }: Scored): void => {
    // An attempt at an older revision is kept as it was; the new answer opens one of its own.
    const to = attempt === null || state.stale ? startAsShown() : attempt.id;
    const answer = { attempt: to, item: id, revision, locale, response, earned, possible };
    void browserProgressStore().submitResponse(answer);
  };
  const showAnswer = (): void => {
    if (attempt !== null) void browserProgressStore().showAnswer({ attempt: attempt.id, item: id, revision });
  };

  return (
    <div className={`inline-item ${purpose}`}>
      <ItemCard
        locale={locale}
        say={say}
        item={item}
        order={order}
        state={state}
        policy={policy}
        label={say(purpose === 'prediction' ? 'item.predict' : 'item.checkYourself')}
        chip={
          purpose === 'check' && (
            <PointsChip
              locale={locale}
              say={say}
              possible={points}
              score={state.stale || state.last === null ? null : state.last}
            />
          )
        }
        headingLevel={3}
        misconceptions={misconceptions}
        sectionHref={purpose === 'check' ? sectionHref : null}
        note={null}
        onSubmit={status === 'asleep' ? null : submit}
        onShowAnswer={showAnswer}
        again={{ label: say('item.again'), start: () => start((seed) => planAttempt([item], createRandom(seed))) }}
      />
      <p className="hint without-script">{say('item.noScript')}</p>
    </div>
  );
}

const unanswered: ItemState = { status: 'open', tries: 0, last: null, firstScore: null, stale: false };

function lastAttempt(events: readonly LearnerEvent[], item: Item): Attempt | null {
  const checks = attemptsFrom(events).filter(
    ({ purpose, plan }) => purpose === 'check' && plan.some((planned) => planned.item === item.id),
  );
  return checks.at(-1) ?? null;
}

/** Item ids are "<lesson>/<item>". */
function lessonOf({ id }: Item): string {
  return id.slice(0, id.indexOf('/'));
}
