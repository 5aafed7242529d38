import { failure, success, type Result } from '../result';
import type { Problem } from './problem';

/** Where the loaders find the content: the disk for the site, a changed copy in memory for a test. */
export interface ContentFiles {
  /** The text of a file by its path from the root of the repository, or null when it does not exist. */
  read(file: string): string | null;
  /** Sorted names of the files and folders in a folder; none when it does not exist. */
  list(folder: string): readonly string[];
}

/** The part of a schema library that the loaders need: validate, and say where it failed. */
export interface ContentSchema<Value> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly ContentIssue[] } };
}

export interface ContentIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The value of a JSON content file, or every problem in it. */
export function loadContent<Value>(
  files: ContentFiles,
  file: string,
  schema: ContentSchema<Value>,
): Result<Value, readonly Problem[]> {
  const text = files.read(file);
  if (text === null) {
    return failure([
      { file, place: 'file', message: 'the file is missing', remedy: 'add it; see the recipes in README.md' },
    ]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failure([{ file, place: 'file', message: `not valid JSON: ${message}`, remedy: 'mend the JSON syntax' }]);
  }
  return validateContent(file, value, schema);
}

/** The same for a value that is already parsed. */
export function validateContent<Value>(
  file: string,
  value: unknown,
  schema: ContentSchema<Value>,
): Result<Value, readonly Problem[]> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return failure(
    parsed.error.issues.map(({ path, message }) => {
      const place = placeOf(value, path);
      const given = valueAt(value, path);
      if (given === undefined)
        return { file, place, message: 'is missing', remedy: 'add it; see the recipes in README.md' };
      if (given === '') return { file, place, message: 'is empty', remedy: 'write it' };
      return { file, place, message, remedy: 'mend it; schema.ts of the folder has the rule' };
    }),
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, step) => property(current, step), value);
}

function property(value: unknown, name: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** "items[3] (who-lost-seats).options": the path, with the ids that stand on the way. */
function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  let place = '';
  let current: unknown = value;
  for (const step of path) {
    place += typeof step === 'number' ? `[${step}]` : `${place === '' ? '' : '.'}${String(step)}`;
    current = property(current, step);
    const id = property(current, 'id');
    if (typeof id === 'string') place += ` (${id})`;
  }
  return place === '' ? 'file' : place;
}
