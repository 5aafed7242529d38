import { lessonIds } from '@/core/course/course';
import { courseContent, type LessonContent } from './course-content';

export type LessonParams = Promise<{ readonly locale: string; readonly lesson: string }>;

/** The lesson of a route and its place in the course. */
export interface RouteLesson {
  readonly lesson: LessonContent;
  readonly module: { readonly id: string; readonly number: number };
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** One page for every lesson of the course. */
export async function lessonParams(): Promise<{ lesson: string }[]> {
  const { lessons } = await courseContent();
  return lessons.map(({ id }) => ({ lesson: id }));
}

/** @throws RangeError for a lesson that the course does not have; the routes are made from its lessons only */
export async function routeLesson(params: LessonParams): Promise<RouteLesson> {
  const { lesson: id } = await params;
  const { course, lessons } = await courseContent();
  const lesson = lessons.find((each) => each.id === id);
  const modules = course.parts.flatMap((part) => part.modules);
  const its = modules.find((each) => each.lessons.includes(id));
  if (lesson === undefined || its === undefined) throw new RangeError(`no lesson "${id}"`);
  const ids = lessonIds(course);
  const position = ids.indexOf(id);
  return {
    lesson,
    module: { id: its.id, number: modules.indexOf(its) + 1 },
    previous: ids[position - 1],
    next: ids[position + 1],
  };
}
