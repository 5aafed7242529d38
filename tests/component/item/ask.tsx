import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CheckIsland } from '@/components/lesson/check-island';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { createSay, type Say } from '@/core/language/message';
import { messages, type MessageKey } from '@/data/messages/messages';
import { storeOfTest } from '../progress-of-test';
import { misconceptions } from './items';

interface Asked {
  readonly locale?: Locale;
  readonly purpose?: 'check' | 'prediction';
}

/** The item as a check of a lesson. */
export function Check({ item, locale = 'en', purpose = 'check' }: Asked & { readonly item: Item }) {
  return (
    <CheckIsland
      locale={locale}
      words={messages[locale]}
      item={item}
      misconceptions={misconceptions(locale)}
      purpose={purpose}
      sectionHref={`#${item.section}`}
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

/** The words of a language: an editor may change them without a test to mend. */
export function sayIn(locale: Locale): Say<MessageKey> {
  return createSay(locale, messages[locale]);
}

export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
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
