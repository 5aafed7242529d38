/** The parts in the order of these ids; an id that no part has is passed over. */
export function inShownOrder<Part extends { readonly id: string }>(
  parts: readonly Part[],
  order: readonly string[],
): readonly Part[] {
  return order.flatMap((id) => parts.find((part) => part.id === id) ?? []);
}
