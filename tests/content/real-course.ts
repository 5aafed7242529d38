import { loadCourseContent, type CourseContent } from '@/app/course-content';
import { formatProblems } from '@/core/course/problem';
import { realContent } from './overlay';

/** The content of the course, loaded as the site loads it. */
export async function realCourse(): Promise<CourseContent> {
  const loaded = await loadCourseContent(realContent);
  if (!loaded.ok) throw new Error(formatProblems(loaded.error));
  return loaded.value;
}
