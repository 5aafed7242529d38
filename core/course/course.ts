/** The course's own order: parts, modules, lessons, by id. */
export interface Course {
  readonly parts: readonly CoursePart[];
}

export interface CoursePart {
  readonly id: string;
  readonly modules: readonly CourseModule[];
}

export interface CourseModule {
  readonly id: string;
  readonly lessons: readonly string[];
}

/** All lessons in the natural order. */
export function lessonIds(course: Course): string[] {
  return course.parts.flatMap((part) => part.modules.flatMap((module) => module.lessons));
}
