import type { GapTextView, GapView } from '@/core/item/gap-text/types';

/** A gap with what stands close to it (a quote, a full stop, an ending) and must stay with it at the end of a line. */
export interface SetGap {
  readonly gap: GapView;
  /** 1 and up, in the order of reading. */
  readonly number: number;
  readonly before: string;
  readonly after: string;
}

/** The prose in pieces that the end of a line may part. */
export function setProse({ flow }: Pick<GapTextView, 'flow'>): readonly (string | SetGap)[] {
  const cut = flow.map((piece, index) =>
    typeof piece === 'string' ? cutText(piece, index === 0, index === flow.length - 1) : null,
  );
  let gaps = 0;
  return flow.map((piece, index) => {
    if (typeof piece === 'string') return cut[index]?.middle ?? '';
    gaps += 1;
    return { gap: piece, number: gaps, before: cut[index - 1]?.tail ?? '', after: cut[index + 1]?.head ?? '' };
  });
}

/** Text between two gaps that has no space stays with the first of them. */
function cutText(text: string, isFirst: boolean, isLast: boolean) {
  const head = isFirst ? '' : (/^\S*/.exec(text)?.[0] ?? '');
  const rest = text.slice(head.length);
  const tail = isLast ? '' : (/\S*$/.exec(rest)?.[0] ?? '');
  return { head, middle: rest.slice(0, rest.length - tail.length), tail };
}
