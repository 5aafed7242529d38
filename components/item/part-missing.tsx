import type { Say } from '@/core/language/message';
import { partDomId } from './dom-id';
import type { ItemWord } from './item-words';

/** Attributes of the controls of a part: whether it still lacks an answer, and the sign that says so. */
export function missingAttributes(item: string, part: string, isMissing: boolean) {
  return isMissing ? { 'aria-invalid': true, 'aria-describedby': signId(item, part) } : {};
}

interface PartMissingProps {
  readonly say: Say<ItemWord>;
  readonly item: string;
  readonly part: string;
}

/** Stands beside a part without an answer, after the learner wanted to have the whole checked. */
export function PartMissing({ say, item, part }: PartMissingProps) {
  return (
    <span className="part-missing" id={signId(item, part)}>
      {say('item.part.missing')}
    </span>
  );
}

function signId(item: string, part: string): string {
  return `${partDomId(item, part)}-missing`;
}
