import { act, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { ItemCard, type Given } from '@/components/item/item-card';
import { itemWords, type ItemWord } from '@/components/item/item-words';
import { recorded } from '@/components/item/recorded';
import { CheckIsland } from '@/components/lesson/check-island';
import { checkWords } from '@/components/lesson/check-words';
import { untouchedState, type ItemState } from '@/core/attempt/attempt';
import { examPolicy, reviewPolicy, type FeedbackPolicy } from '@/core/attempt/policy';
import type { Item } from '@/core/item/item';
import { shownItem } from '@/core/item/shown-item';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message, type Say } from '@/core/language/message';
import { messages, type MessageKey } from '@/data/messages/messages';
import { storeOfTest } from '../progress-of-test';
import { misconceptions } from './items';

interface Asked {
  readonly locale?: Locale;
  readonly purpose?: 'check' | 'prediction';
  readonly reportAddress?: string;
}

/** The item as a check of a lesson. */
export function Check({ item, locale = 'en', purpose = 'check', reportAddress }: Asked & { readonly item: Item }) {
  return (
    <CheckIsland
      locale={locale}
      words={pickWords(locale, checkWords(item.kind))}
      item={item}
      misconceptions={misconceptions(locale)}
      purpose={purpose}
      sectionHref={`#${item.section}`}
      reportAddress={reportAddress ?? null}
    />
  );
}

/** Asks the item as a check of a lesson, on a page that is awake. */
export async function ask(item: Item, asked: Asked = {}) {
  const user = userEvent.setup();
  const page = render(<Check item={item} {...asked} />);
  await act(() => storeOfTest().wake());
  return { user, page };
}

/** Asks the item in English as an exam does. Returns what was handed in, from first to last. */
export function askInExam(item: Item) {
  const handedIn: Given[] = [];
  const user = userEvent.setup();
  render(<InExam item={item} onSubmit={(given) => void handedIn.push(given)} />);
  return { user, handedIn };
}

function InExam({ item, onSubmit }: { readonly item: Item; readonly onSubmit: (given: Given) => void }) {
  const [state, setState] = useState(untouchedState);
  const { id, revision } = item;
  const submit = (given: Given): void => {
    onSubmit(given);
    const response = { attempt: 'exam', item: id, revision, locale: 'en', ...recorded(given) } as const;
    const last = { id: 'answer', at: 0, type: 'response-submitted', ...response } as const;
    setState({ ...untouchedState, status: 'retry', tries: 1, last });
  };
  return <Card item={item} policy={examPolicy} state={state} onSubmit={submit} />;
}

/** Shows the item in English as it is looked back at when nobody has answered it. */
export function lookBackAt(item: Item) {
  return render(<Card item={item} policy={reviewPolicy} state={{ ...untouchedState, status: 'settled' }} />);
}

interface CardProps {
  readonly item: Item;
  readonly policy: FeedbackPolicy;
  readonly state: ItemState;
  readonly onSubmit?: (given: Given) => void;
}

function Card({ item, policy, state, onSubmit = nothing }: CardProps) {
  return (
    <ItemCard
      locale="en"
      say={createSay<ItemWord>('en', pickWords('en', itemWords([item.kind])))}
      item={item}
      order={shownItem(item).order}
      state={state}
      policy={policy}
      label=""
      chip={null}
      headingLevel={2}
      misconceptions={{}}
      sectionHref={null}
      reportAddress={null}
      note={null}
      asksCertainty
      onSubmit={onSubmit}
      onHint={nothing}
      onShowAnswer={nothing}
      onMark={nothing}
    />
  );
}

const nothing = (): void => undefined;

/** As the pages hand them to an island: a word that is missing from its list is missing here too. */
export function pickWords<Word extends MessageKey>(
  locale: Locale,
  keys: readonly Word[],
): Readonly<Partial<Record<Word, Message>>> {
  const words: Partial<Record<Word, Message>> = {};
  for (const key of keys) words[key] = messages[locale][key];
  return words;
}

/** The words of a language: an editor may change them without a test to mend. */
export function sayIn(locale: Locale): Say<MessageKey> {
  return createSay(locale, messages[locale]);
}

export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** Goes on by Tab until this has the focus; gives up after as many steps as no question has. */
export async function tabTo(user: UserEvent, element: HTMLElement): Promise<void> {
  for (let step = 0; step < 30 && document.activeElement !== element; step += 1) await user.tab();
}

/** The feedback box with this verdict. */
export function feedback(verdict: string): HTMLElement {
  return screen.getByRole('group', { name: verdict });
}

/** The row of an option or element with this text, whatever else stands in it. */
export function row(text: string): HTMLElement {
  const found = screen.getAllByRole('listitem').find((each) => each.textContent.startsWith(text));
  if (found === undefined) throw new Error(`no row "${text}"`);
  return found;
}
