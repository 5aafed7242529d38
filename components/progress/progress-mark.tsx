import type { LessonProgress } from '@/core/progress/lesson-progress';

/** Ring, half sun or full sun: not started, in progress, done. Its words stand beside it or are left to the caller. */
export function ProgressMark({ status }: { status: LessonProgress['status'] }) {
  return (
    <svg className="sun" viewBox="0 0 16 16" aria-hidden="true">
      {status === 'not-started' && <circle className="sun-ring" cx="8" cy="8" r="6.2" />}
      {status === 'done' && <circle className="sun-full" cx="8" cy="8" r="7" />}
      {status === 'in-progress' && (
        <>
          <path className="sun-full" d="M2 11a6 6 0 0 1 12 0z" />
          <path className="sun-line" d="M0 12.2H16" />
        </>
      )}
    </svg>
  );
}
