import { inOneLine } from '../in-one-line';
import type { KindViews } from '../kind-views';
import { partCredit } from '../part-credit';
import { MatchingResponseView } from './response-view';
import { MatchingReviewView } from './review-view';

export const matchingViews: KindViews<'matching'> = {
  ResponseView: MatchingResponseView,
  ReviewView: MatchingReviewView,
  untouched: () => ({ kind: 'matching', places: {} }),
  credit: partCredit,
  lines: ({ prompts, partners }) => [...prompts.map(({ text }) => text), inOneLine(partners)],
};
