import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CourseHeroIsland } from '@/components/progress/course-hero-island';
import { CourseMapIsland } from '@/components/progress/course-map-island';
import { ResumeIsland } from '@/components/progress/resume-island';
import type { Happening, LearnerEvent } from '@/core/progress/event';
import type { Locale } from '@/core/language/locale';
import type { LessonSteps } from '@/core/progress/lesson-progress';
import { messages } from '@/data/messages/messages';
import type { ProgressState } from '@/state/progress/progress-store';

let state: ProgressState;
vi.mock('@/state/progress/use-progress', () => ({
  useProgress: <Selected,>(select: (current: ProgressState) => Selected): Selected => select(state),
}));

const outline: readonly LessonSteps[] = [
  { lesson: 'rules', sections: ['one', 'two'], checksBySection: {} },
  { lesson: 'reform', sections: ['before'], checksBySection: {} },
];
const lessons = [
  { id: 'rules', title: 'Rules', sections: [section('one'), section('two')] },
  { id: 'reform', title: 'Reform', sections: [section('before')] },
];

function section(id: string) {
  return { id, title: `Section ${id}` };
}

function record(...happenings: Happening[]): void {
  const events = happenings.map((happening, index): LearnerEvent => ({ id: `e${index}`, at: index, ...happening }));
  state = { status: 'ready', events, unreadable: 0 };
}

const read = (lesson: string, id: string): Happening => ({ type: 'section-read', lesson, section: id });
const quiz = (lesson: string): Happening[] => [
  { type: 'attempt-started', attempt: `quiz-${lesson}`, purpose: 'quiz', lesson, seed: 's', plan: [] },
  { type: 'attempt-submitted', attempt: `quiz-${lesson}` },
];

beforeEach(() => {
  state = { status: 'asleep', events: [], unreadable: 0 };
});

describe('the hero', () => {
  const show = (locale: Locale = 'en') =>
    render(<CourseHeroIsland locale={locale} words={messages[locale]} outline={outline} />).container;

  it('has 98 seats, none lit while the record is asleep', () => {
    const hero = show();
    expect(hero.querySelectorAll('circle')).toHaveLength(98);
    expect(hero.querySelectorAll('.lit')).toHaveLength(0);
  });

  it('lights seats in the share of steps done: 2 of 5 are 39 of 98', () => {
    record(read('rules', 'one'), read('rules', 'two'));
    const hero = show();
    expect(hero.querySelectorAll('.lit')).toHaveLength(39);
    expect(hero.textContent).toContain('40% of the course done.');
  });

  it('counts finished lessons in the plural of the language', () => {
    record(read('rules', 'one'), read('rules', 'two'), ...quiz('rules'));
    expect(show('ru').textContent).toContain('Завершён 1 урок из 2');
  });
});

describe('where to continue', () => {
  const show = () => render(<ResumeIsland locale="en" words={messages.en} outline={outline} lessons={lessons} />);
  const link = () => screen.getByRole('link');

  it('offers a newcomer the first lesson', () => {
    record();
    show();
    expect(link().textContent).toContain('Begin');
    expect(link().getAttribute('href')).toBe('/en/lessons/rules/');
  });

  it('leads to the first unread section after the one read last', () => {
    record(read('rules', 'one'));
    show();
    expect(screen.getByText('Next section: “Section two”.')).toBeDefined();
    expect(link().getAttribute('href')).toBe('/en/lessons/rules/#two');
  });

  it('leads to the quiz when all sections are read', () => {
    record(read('rules', 'one'), read('rules', 'two'));
    show();
    expect(link().getAttribute('href')).toBe('/en/lessons/rules/quiz/');
  });

  it('says so when every lesson is finished', () => {
    record(read('rules', 'one'), read('rules', 'two'), ...quiz('rules'), read('reform', 'before'), ...quiz('reform'));
    show();
    expect(screen.getByText(/All lessons are finished/)).toBeDefined();
  });

  it('warns when the browser cannot save, and when some of the record cannot be read', () => {
    state = { status: 'unsaved', events: [], unreadable: 2 };
    show();
    expect(screen.getByText(/cannot save your progress/)).toBeDefined();
    expect(screen.getByText(/cannot read 2 saved records/)).toBeDefined();
  });
});

describe('the map of the course', () => {
  const show = () =>
    render(
      <CourseMapIsland
        locale="en"
        words={messages.en}
        outline={outline}
        parts={[
          {
            id: 'theory',
            title: 'Theory',
            subtitle: 'concepts',
            modules: [
              { id: 'm1', title: 'Votes', lessons: [{ id: 'rules', title: 'Rules', minutes: 20 }] },
              { id: 'm2', title: 'Change', lessons: [{ id: 'reform', title: 'Reform', minutes: 20 }] },
            ],
          },
        ]}
      />,
    );
  const moduleNamed = (name: string) =>
    within(screen.getByRole('heading', { name }).closest('article') ?? document.body);

  it('says nothing about progress while the record is asleep', () => {
    show();
    expect(screen.queryByText(/not started/)).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says how far each lesson and module is', () => {
    record(read('rules', 'one'));
    show();
    expect(moduleNamed('Votes').getByRole('link').textContent).toContain('in progress');
    expect(moduleNamed('Votes').getByRole('img', { name: '33% of the module done' })).toBeDefined();
    expect(moduleNamed('Change').getByRole('link').textContent).toContain('not started');
  });

  it('shows the quiz result and whether it passed, which is not the same as finished', () => {
    record(
      {
        type: 'attempt-started',
        attempt: 'q',
        purpose: 'quiz',
        lesson: 'rules',
        seed: 's',
        plan: [{ item: 'rules/a', revision: 1, points: 1, order: [] }],
      },
      {
        type: 'response-submitted',
        attempt: 'q',
        item: 'rules/a',
        revision: 1,
        locale: 'kk',
        response: { kind: 'numeric', text: '1' },
        earned: 0,
        possible: 1,
      },
      { type: 'attempt-submitted', attempt: 'q' },
    );
    show();
    const result = moduleNamed('Votes').getByRole('link', { name: /Quiz: 0 of 1 points/ });
    expect(result.textContent).toContain('not passed yet');
  });
});
