/** How a component may stand in a lesson. */
interface ComponentRule {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** The values that an attribute may have, where they are few. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Stands inside a sentence; every other component on lines of its own. */
  readonly inline?: true;
}

/** The components that a lesson may use, with the attributes each takes. `app/` hands in what they look like. */
export const vocabulary: Readonly<Record<string, ComponentRule>> = {
  Term: { required: ['id'], inline: true },
  Cite: { required: ['id'], optional: ['page'], inline: true },
  Fact: { required: ['id'], inline: true },
  Callout: { required: ['kind', 'title'], values: { kind: ['notice', 'example', 'note'] } },
  TwoReadings: { required: ['title'] },
  Reading: { required: ['by'] },
  Figure: { required: ['id', 'title', 'measure', 'reading', 'source'] },
  Table: { required: ['caption'] },
  Predict: { required: ['id'] },
  Check: { required: ['id'] },
  Explain: { required: ['prompt'] },
  KeyPoints: { required: [] },
};
