import { unknownSources, type IdSet } from '@/core/course/check-references';
import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Fact } from '@/core/course/fact';
import type { Problem } from '@/core/course/problem';
import { failure, success, type Result } from '@/core/result';
import { factsFileSchema } from './schema';

/**
 * Every fact of `data/facts/*.json`, by id.
 *
 * @param sources ids of the bibliography
 */
export function loadFacts(
  content: ContentFiles,
  sources: IdSet,
): Result<ReadonlyMap<string, Fact>, readonly Problem[]> {
  const facts = new Map<string, Fact>();
  const problems: Problem[] = [];
  const names = content.list('data/facts').filter((name) => name.endsWith('.json'));
  for (const file of names.map((name) => `data/facts/${name}`)) {
    const parsed = loadContent(content, file, factsFileSchema);
    if (!parsed.ok) {
      problems.push(...parsed.error);
      continue;
    }
    for (const fact of parsed.value) {
      if (facts.has(fact.id)) {
        problems.push({
          file,
          place: fact.id,
          message: 'this id is used twice',
          remedy: 'keep one record for one fact',
        });
      }
      problems.push(...unknownSources(file, fact.id, fact.sources, sources));
      facts.set(fact.id, fact);
    }
  }
  return problems.length > 0 ? failure(problems) : success(facts);
}
