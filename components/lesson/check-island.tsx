'use client';

import { attemptsFrom, itemState, untouchedState, type Attempt, type ItemState } from '@/core/attempt/attempt';
import { planAsShown, planAttempt } from '@/core/attempt/plan-attempt';
import { practicePolicy, predictionPolicy } from '@/core/attempt/policy';
import type { Item } from '@/core/item/item';
import { toView } from '@/core/item/registry';
import type { Points } from '@/core/item/score';
import { shownItem } from '@/core/item/shown-item';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import type { LearnerEvent, PlannedItem } from '@/core/progress/event';
import { createRandom } from '@/core/random';
import { browserProgressStore } from '@/state/progress/browser-progress-store';
import { useProgress } from '@/state/progress/use-progress';
import { ItemCard, type Given } from '../item/item-card';
import { PointsChip } from '../item/points-chip';
import { recorded, recordedMarking } from '../item/recorded';
import type { CheckWord } from './check-words';

interface CheckProps {
  readonly locale: Locale;
  /** Those of `checkWords` for the kind of the item. */
  readonly words: Readonly<Partial<Record<CheckWord, Message>>>;
  readonly item: Item;
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** A prediction stands before the text that answers it, so it earns nothing and leads nowhere back. */
  readonly purpose: 'check' | 'prediction';
  readonly sectionHref: string;
  /** Where reports of problems go by e-mail; null for nowhere. */
  readonly reportAddress: string | null;
}

/** A question of the lesson, in the state in which the learner left it. */
export function CheckIsland({ locale, words, item, misconceptions, purpose, sectionHref, reportAddress }: CheckProps) {
  const say = createSay<CheckWord>(locale, words);
  const { status, events } = useProgress((state) => state);
  const policy = purpose === 'prediction' ? predictionPolicy : practicePolicy;
  const attempt = lastAttempt(events, item);
  const state = attempt === null ? untouchedState : itemState(attempt, item, policy);
  const shown = shownItem(
    item,
    attempt?.plan.find((planned) => planned.item === item.id),
  );

  const { id, revision } = item;
  const { points } = toView(item);

  const start = (plan: (seed: string) => readonly PlannedItem[]): string =>
    browserProgressStore().startAttempt({ purpose: 'check', policy: 'practice', lesson: lessonOf(item), plan });
  const startAsShown = (): string => start(() => [planAsShown(shown)]);
  // An attempt at an older revision is kept as it was; what happens to the new one opens an attempt of its own.
  const attemptForNow = (): string => (attempt === null || state.stale ? startAsShown() : attempt.id);
  const submit = (given: Given): void => {
    void browserProgressStore().submitResponse({
      attempt: attemptForNow(),
      item: id,
      revision,
      locale,
      ...recorded(given),
    });
  };
  const showHint = (hint: number): void =>
    void browserProgressStore().showHint({ attempt: attemptForNow(), item: id, revision, hint });
  const showAnswer = (): void => {
    if (attempt !== null) void browserProgressStore().showAnswer({ attempt: attempt.id, item: id, revision });
  };
  const mark = (met: readonly string[]): void => {
    if (attempt === null) return;
    const about = { attempt: attempt.id, item: id, revision };
    void browserProgressStore().markResponse({ ...about, ...recordedMarking(item, met) });
  };

  return (
    <div className={`inline-item ${purpose}`}>
      <ItemCard
        locale={locale}
        say={say}
        item={shown.item}
        order={shown.order}
        state={state}
        policy={policy}
        label={say(purpose === 'prediction' ? 'item.predict' : 'item.checkYourself')}
        chip={
          purpose === 'check' && <PointsChip locale={locale} say={say} possible={points} score={shownScore(state)} />
        }
        headingLevel={3}
        misconceptions={misconceptions}
        sectionHref={purpose === 'check' ? sectionHref : null}
        note={null}
        reportAddress={reportAddress}
        asksCertainty={purpose === 'check'}
        onSubmit={status === 'asleep' ? null : submit}
        onHint={showHint}
        onShowAnswer={showAnswer}
        onMark={mark}
        again={{ label: say('item.again'), start: () => start((seed) => planAttempt([item], createRandom(seed))) }}
      />
      <p className="hint without-script">{say('item.noScript')}</p>
    </div>
  );
}

/** What the last answer earned; null while there is none, or it waits for marking. */
function shownScore({ stale, last, counted }: ItemState): Points | null {
  if (stale || last === null) return null;
  // A written answer is given once in an attempt, so the one that counts is the last.
  return last.unmarked === true ? counted : last;
}

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
