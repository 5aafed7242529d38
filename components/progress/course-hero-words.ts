import type { MessageKey } from '@/data/messages/messages';

export const courseHeroWords = ['hero.seats', 'hero.share', 'hero.lessons'] as const satisfies readonly MessageKey[];
export type CourseHeroWord = (typeof courseHeroWords)[number];
