/** What may be seen of an option or an element. */
export interface PublicPart {
  readonly id: string;
  readonly text: string;
}

/**
 * The parts as they may be seen before answering: sorted by id, because the order in which an editor wrote them may tell
 * the key (of an ordering item it is the key, and right options tend to be written first).
 */
export function publicParts(parts: readonly PublicPart[]): PublicPart[] {
  return parts.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
