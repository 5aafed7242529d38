/** A piece of a formatted reference: plain or italic. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** A work of the bibliography in the form of one language. */
export interface Reference {
  readonly id: string;
  /** "Duverger, 1954", without brackets. */
  readonly short: string;
  readonly full: readonly Run[];
  /** Language of the work, for its `lang` attribute. */
  readonly language: string;
  /** Address of the work; null where none is certain. */
  readonly href: string | null;
}
