import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { Party } from '@/core/election/party';
import { failure, success, type Result } from '@/core/result';
import { partiesSchema } from './schema';

/** Every party and bloc of `data/parties/parties.json`, by id. */
export function loadParties(content: ContentFiles): Result<ReadonlyMap<string, Party>, readonly Problem[]> {
  const file = 'data/parties/parties.json';
  const parsed = loadContent(content, file, partiesSchema);
  if (!parsed.ok) return parsed;
  const { parties } = parsed.value;
  const ids = parties.map((party) => party.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) {
    return failure(
      twice.map((id) => ({
        file,
        place: id,
        message: 'this id is used twice',
        remedy: 'keep one record for one party',
      })),
    );
  }
  return success(new Map(parties.map((party) => [party.id, party])));
}
