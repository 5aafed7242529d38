import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '@/core/progress/event';
import { readableEvents } from '@/state/progress/event-schema';

const started = {
  id: 'a',
  at: 1_795_251_600_000,
  type: 'attempt-started',
  attempt: 'quiz',
  purpose: 'quiz',
  lesson: 'duverger-systems',
  seed: 'seed',
  plan: [{ item: 'duverger-systems/who-lost', revision: 1, points: 1, order: ['voters', 'small-parties'] }],
} satisfies LearnerEvent;

const responded = {
  id: 'b',
  at: 1_795_251_600_001,
  type: 'response-submitted',
  attempt: 'quiz',
  item: 'duverger-systems/who-lost',
  revision: 1,
  locale: 'kk',
  response: { kind: 'single-choice', option: 'small-parties' },
  earned: 1,
  possible: 1,
} satisfies LearnerEvent;

const readable: readonly LearnerEvent[] = [
  { id: 'c', at: 0, type: 'section-read', lesson: 'duverger-systems', section: 'two-effects' },
  started,
  responded,
  { ...responded, response: { kind: 'multiple-choice', options: ['voters', 'small-parties'] } },
  { ...responded, response: { kind: 'numeric', text: '2,67' } },
  { ...responded, response: { kind: 'ordering', elements: ['votes', 'quota', 'seats'] } },
  { id: 'd', at: 1, type: 'answer-shown', attempt: 'quiz', item: 'duverger-systems/who-lost', revision: 1 },
  { id: 'e', at: 2, type: 'attempt-submitted', attempt: 'quiz' },
];

describe('what of a stored record is read', () => {
  it('is every kind of event and of response, in the order given', () => {
    expect(readableEvents(readable)).toEqual({ events: readable, unreadable: 0 });
  });

  it('is an event with fields that a newer release added', () => {
    const newer = { ...responded, certainty: 'high' };
    expect(readableEvents([newer])).toEqual({ events: [newer], unreadable: 0 });
  });

  it.each([
    ['nothing at all', null],
    ['a text', 'section-read'],
    ['a list', []],
    ['a type that a newer release added', { id: 'n', at: 1, type: 'note-written', note: 'why?' }],
    ['a type that every object has', { ...started, type: '__proto__' }],
    ['no type', { id: 'n', at: 1 }],
    ['no id', { ...started, id: undefined }],
    ['an empty id', { ...started, id: '' }],
    ['a time that is a text', { ...started, at: '1795251600000' }],
    ['a time that is no number', { ...started, at: NaN }],
    ['a purpose that a newer release added', { ...started, purpose: 'exam' }],
    ['a plan that is broken', { ...started, plan: [{ item: 'duverger-systems/who-lost' }] }],
    ['a plan that is missing', { ...started, plan: undefined }],
    ['a language that a newer release added', { ...responded, locale: 'tr' }],
    ['a response of a kind that a newer release added', { ...responded, response: { kind: 'matching', pairs: [] } }],
    ['a response without its part', { ...responded, response: { kind: 'single-choice' } }],
    ['a response that is missing', { ...responded, response: null }],
    ['half a point', { ...responded, earned: 0.5 }],
    ['fewer than no points', { ...responded, earned: -1 }],
    ['more points than possible', { ...responded, earned: 2 }],
    ['no possible points', { ...responded, earned: 0, possible: 0 }],
    ['a revision before the first', { ...responded, revision: 0 }],
  ])('is not an event with %s: it is counted as unreadable', (_, stored) => {
    expect(readableEvents([started, stored])).toEqual({ events: [started], unreadable: 1 });
  });
});
