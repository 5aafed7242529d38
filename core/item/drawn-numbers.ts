/**
 * Numbers that are drawn anew for each attempt, by name, as decimal strings: what an attempt stores of an item, and what
 * its words name as {number:a-name}.
 */
export type DrawnNumbers = Readonly<Record<string, string>>;
