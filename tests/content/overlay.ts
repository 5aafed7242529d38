import type { ContentFiles, ContentSchema } from '@/core/course/content-file';
import { contentFiles } from '@/data/content-files';

/** What becomes of a file: its new text, or null when it is removed. A file that does not exist yet comes as ''. */
export type Change = (text: string) => string | null;

/** The content as it is on the disk. */
export const realContent: ContentFiles = contentFiles(process.cwd());

/**
 * The real content with some files changed, added or removed in memory; the disk is not touched.
 *
 * @param changes by path from the root of the repository
 */
export function overlay(changes: Readonly<Record<string, Change>>): ContentFiles {
  const changed = new Map(
    Object.entries(changes).map(([file, change]) => [file, change(realContent.read(file) ?? '')]),
  );
  return {
    read: (file) => {
      const text = changed.get(file);
      return text === undefined ? realContent.read(file) : text;
    },
    list: (folder) => {
      const names = new Set(realContent.list(folder));
      for (const [file, text] of changed) {
        if (file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes('/')) {
          const name = file.slice(folder.length + 1);
          if (text === null) names.delete(name);
          else names.add(name);
        }
      }
      return [...names].sort();
    },
  };
}

export const removed: Change = () => null;

export function replacedBy(text: string): Change {
  return () => text;
}

/** @throws Error (when the overlay is made) where the text has no such part: the test would try nothing */
export function withReplaced(part: RegExp | string, by: string): Change {
  return (text) => {
    const replaced = text.replace(part, () => by);
    if (replaced === text) throw new Error(`nothing to replace: ${String(part)}`);
    return replaced;
  };
}

/** A lesson with one more block, before its key points. */
export function withBlock(block: string): Change {
  return withReplaced('<KeyPoints>', `${block}\n\n<KeyPoints>`);
}

/** A JSON file after `edit`, which changes the parsed value in place; the file itself is as its schema says. */
export function withEdited<Value>(schema: ContentSchema<Value>, edit: (value: Value) => void): Change {
  return (text) => {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error('the file is broken before it is edited');
    edit(parsed.data);
    return JSON.stringify(parsed.data, null, 2);
  };
}
