import type { LessonParts, TextParts } from '@/core/course/check-references';
import type { LessonStructure, OutlineComponent } from '@/core/course/lesson';

/** A whole small lesson, so that a test writes only what it is about. */
export function lessonStructure(overrides: Partial<LessonStructure> = {}): LessonStructure {
  return {
    id: 'downs',
    minutes: 20,
    objectives: ['median'],
    sections: ['voters', 'parties'],
    prediction: 'guess',
    sources: ['downs1957'],
    readNext: [],
    checked: '2026-11-21',
    ...overrides,
  };
}

export function component(name: string, id: string | null, section: string | null = null, line = 1): OutlineComponent {
  return { name, id, section, line };
}

/** The prediction before the first section, a citation and a check in the second. */
export function textParts(overrides: Partial<TextParts> = {}): TextParts {
  return {
    objectives: ['median'],
    sections: [
      { id: 'voters', title: 'Voters' },
      { id: 'parties', title: 'Parties' },
    ],
    components: [
      component('Predict', 'guess'),
      component('Cite', 'downs1957', 'parties', 8),
      component('Check', 'who-moves', 'parties', 9),
    ],
    comparable: true,
    ...overrides,
  };
}

export function lessonParts(overrides: Partial<LessonParts> = {}): LessonParts {
  const references = { objective: 'median', section: 'parties', sources: ['downs1957'], misconceptions: [] };
  return {
    id: 'downs',
    structure: lessonStructure(),
    texts: { kk: textParts(), ru: textParts(), en: textParts() },
    items: [
      { id: 'guess', ...references },
      { id: 'who-moves', ...references },
    ],
    ...overrides,
  };
}
