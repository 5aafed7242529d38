/** What one or several items ask about: a text, a table of an election, both. In the words of one language. */
export interface Stimulus {
  /** "<lesson>/<stimulus>" */
  readonly id: string;
  readonly title: string;
  /** None where the table says it all. */
  readonly paragraphs: readonly string[];
  readonly table: StimulusTable | null;
}

export interface StimulusTable {
  /** Headings; the first column names the rows. */
  readonly columns: readonly string[];
  /** As many cells in each as there are columns; numbers are written in the way of the language. */
  readonly rows: readonly (readonly string[])[];
}
