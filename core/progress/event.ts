import type { PolicyName } from '../attempt/policy';
import type { Locale } from '../language/locale';
import type { Certainty } from '../item/certainty';
import type { Response } from '../item/item';

/**
 * One line of the learner record. The record is append-only: events are never changed or removed, and
 * everything that a page shows (sections read, scores, what to do next) is derived from them.
 *
 * Life of an event: made by the progress store when a learner does something, appended to storage at once,
 * read back when a page wakes. Ids of lessons, sections and items never change their meaning, so an event
 * stays true when a lesson is edited; an event about something that no longer exists is kept and not counted.
 */
export type LearnerEvent = EventHead & Happening;

/** What the caller says happened; the store adds the head. */
export type Happening =
  SectionRead | AttemptStarted | HintShown | ResponseSubmitted | ResponseMarked | AnswerShown | AttemptSubmitted;

export interface EventHead {
  /** Unique for ever, on any device: merging two records is the union by this id. */
  readonly id: string;
  /** Milliseconds since 1970 by the learner's clock. */
  readonly at: number;
}

export interface SectionRead {
  readonly type: 'section-read';
  readonly lesson: string;
  readonly section: string;
}

/** A new pass over items. Order is stored as it was shown, so that it can be shown again whatever becomes of the bank. */
export interface AttemptStarted {
  readonly type: 'attempt-started';
  readonly attempt: string;
  /** 'retry': once more what an earlier quiz found wrong; it counts as practice and not as the quiz. */
  readonly purpose: 'check' | 'quiz' | 'retry';
  /** When the learner is told what; practice where it is absent. */
  readonly policy?: PolicyName;
  readonly lesson: string;
  readonly seed: string;
  readonly plan: readonly PlannedItem[];
}

export interface PlannedItem {
  /** "<lesson>/<item>" */
  readonly item: string;
  readonly revision: number;
  /** Points that a full answer earned on the day: an integer, 1 or more. */
  readonly points: number;
  /** Ids of options, elements and the like in the order shown; empty for kinds without parts. */
  readonly order: readonly string[];
  /** Numbers that were drawn for this attempt, by name, as decimal strings; absent where the item has none. */
  readonly numbers?: Readonly<Record<string, string>>;
}

/** The learner asked for a hint. */
export interface HintShown {
  readonly type: 'hint-shown';
  readonly attempt: string;
  readonly item: string;
  readonly revision: number;
  /** Which one: 1 and up. */
  readonly hint: number;
}

export interface ResponseSubmitted {
  readonly type: 'response-submitted';
  readonly attempt: string;
  readonly item: string;
  readonly revision: number;
  readonly locale: Locale;
  readonly response: Response;
  /** Absent where the learner did not say or was not asked. */
  readonly certainty?: Certainty;
  /** The answer waits for somebody to mark it; nothing is earned till then. */
  readonly unmarked?: true;
  /** The score on the day of the answer: a later change of the key does not rewrite it. */
  readonly earned: number;
  readonly possible: number;
}

/** Somebody marked a written answer; the last marking holds. */
export interface ResponseMarked {
  readonly type: 'response-marked';
  readonly attempt: string;
  readonly item: string;
  readonly revision: number;
  readonly by: 'self' | 'instructor';
  /** Ids of the criteria found met. */
  readonly met: readonly string[];
  readonly earned: number;
  readonly possible: number;
}

export interface AnswerShown {
  readonly type: 'answer-shown';
  readonly attempt: string;
  readonly item: string;
  readonly revision: number;
}

export interface AttemptSubmitted {
  readonly type: 'attempt-submitted';
  readonly attempt: string;
}
