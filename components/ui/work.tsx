import type { Reference } from '@/core/course/reference';
import { Runs } from './runs';

/** A work as it stands in a list of references; its address, which it ends with, is a link. */
export function Work({ reference }: { reference: Reference }) {
  const { full, href } = reference;
  const last = full.at(-1);
  if (href === null || last?.text.includes(href) !== true) return <Runs runs={full} />;
  const [before = '', after = ''] = last.text.split(href);
  return (
    <>
      <Runs runs={[...full.slice(0, -1), { ...last, text: before }]} />
      <a href={href} rel="noreferrer">
        {href}
      </a>
      {after}
    </>
  );
}
