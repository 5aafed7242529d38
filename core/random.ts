/** A source of numbers from 0 up to, but not including, 1. */
export interface Random {
  next(): number;
}

/**
 * Seeded generator: the same seed gives the same numbers on every device and in every release, so an order that was
 * drawn once can be drawn again. Not for secrets.
 *
 * @param seed any text; texts with the same 32-bit hash share a sequence, which does no harm here
 */
export function createRandom(seed: string): Random {
  const generator = sfc32(fnv1a(seed));
  return { next: () => generator() / 2 ** 32 };
}

/**
 * A new list of the same items in random order: Fisher and Yates's shuffle, every order as likely as any other.
 *
 * @source Knuth, The Art of Computer Programming 2, 3.4.2, algorithm P
 */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result: T[] = [];
  for (const item of items) {
    // The inside-out form of the shuffle: the new item takes a random place, what stood there moves to the end.
    const place = Math.floor(random.next() * (result.length + 1));
    result.push(...result.splice(place, 1, item));
  }
  return result;
}

/** `count` of the items (all when there are fewer) in random order, each choice as likely as any other. */
export function sampled<T>(items: readonly T[], count: number, random: Random): T[] {
  return shuffled(items, random).slice(0, Math.max(0, count));
}

/**
 * 32-bit hash FNV-1a over UTF-16 code units (the published function for texts of ASCII characters).
 *
 * @returns an integer from 0 to 2³² − 1
 * @source Fowler, Noll & Vo, IETF draft-eastlake-fnv
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Small fast counting generator of 32 bits. It was chosen over mulberry32 for its state of 128 bits: a state of 32 bits
 * cannot even reach all orders of 13 items.
 *
 * @param seed an integer from 0 to 2³² − 1
 * @returns a function that gives the next integer from 0 to 2³² − 1
 * @source Chris Doty-Humphrey, PractRand (public domain), with its seeding: twelve rounds are thrown away
 */
export function sfc32(seed: number): () => number {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return output >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
