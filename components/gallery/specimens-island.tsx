'use client';

import { useState } from 'react';
import { attemptsFrom, itemState, untouchedState } from '@/core/attempt/attempt';
import { policies, reviewPolicy } from '@/core/attempt/policy';
import { toView } from '@/core/item/registry';
import { shownItem } from '@/core/item/shown-item';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import type { Happening, LearnerEvent } from '@/core/progress/event';
import { ItemCard } from '../item/item-card';
import type { ItemWord } from '../item/item-words';
import { PointsChip } from '../item/points-chip';
import { recorded, recordedMarking } from '../item/recorded';
import type { Specimen } from './specimen';

interface SpecimensProps {
  readonly locale: Locale;
  /** Those of `itemWords` for the kind. */
  readonly words: Readonly<Partial<Record<ItemWord, Message>>>;
  /** All of one kind. */
  readonly specimens: readonly Specimen[];
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
}

/** Items of one kind, each in another state. They can be answered; nothing goes to the learner record. */
export function SpecimensIsland({ locale, words, specimens, misconceptions }: SpecimensProps) {
  const say = createSay<ItemWord>(locale, words);
  const [added, setAdded] = useState<readonly LearnerEvent[]>([]);
  const add = (happening: Happening): void =>
    setAdded((before) => [...before, { id: `added-${before.length}`, at: 1000 + before.length, ...happening }]);

  return specimens.map(({ state: name, label, item, policy: policyName, events }) => {
    const policy = policyName === 'review' ? reviewPolicy : policies[policyName];
    const [attempt] = attemptsFrom([...events, ...added.filter((event) => 'item' in event && event.item === item.id)]);
    const state = attempt === undefined ? untouchedState : itemState(attempt, item, policy);
    const { points } = toView(item);
    const about = { attempt: attempt?.id ?? '', item: item.id, revision: item.revision };
    return (
      <ItemCard
        key={name}
        locale={locale}
        say={say}
        item={item}
        order={shownItem(item).order}
        state={state}
        policy={policy}
        label={label}
        chip={<PointsChip locale={locale} say={say} possible={points} score={state.counted} />}
        headingLevel={3}
        misconceptions={misconceptions}
        sectionHref={null}
        reportAddress={null}
        note={null}
        asksCertainty
        onSubmit={(given) => add({ type: 'response-submitted', ...about, locale, ...recorded(given) })}
        onHint={(hint) => add({ type: 'hint-shown', ...about, hint })}
        onShowAnswer={() => add({ type: 'answer-shown', ...about })}
        onMark={(met) => add({ type: 'response-marked', ...about, ...recordedMarking(item, met) })}
      />
    );
  });
}
