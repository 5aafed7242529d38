import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import { glossaryPath, sourcesPath, type SitePath } from '@/core/course/address';
import { formatFact, type Fact } from '@/core/course/fact';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import type { MessageKey } from '@/data/messages/messages';
import { href } from '../ui/href';
import { noteKey, type Note } from './note';

/** What the vocabulary of a lesson needs from outside: `app/` knows the content, the components only its shape. */
export interface LessonSurroundings {
  readonly locale: Locale;
  readonly say: Say<MessageKey>;
  /** In the order in which they are numbered in print. */
  readonly notes: readonly Note[];
  /** "Duverger, 1954, p. 217" for the ids of works. */
  readonly citation: (ids: readonly string[], page?: string) => string;
  readonly fact: (id: string) => Fact;
  readonly figure: (id: string, reading: string) => { readonly drawing: ReactNode; readonly numbers: ReactNode };
  readonly item: (id: string, purpose: 'check' | 'prediction') => ReactNode;
}

/** The components that a lesson may use, for one lesson in one language. */
export function lessonVocabulary(around: LessonSurroundings): MDXComponents {
  const { locale, say, notes } = around;

  const NoteLink = (props: { kind: Note['kind']; id: string; path: SitePath; children: ReactNode }): ReactNode => {
    const key = noteKey(props.kind, props.id);
    const number = notes.findIndex((note) => note.key === key) + 1;
    return (
      <a className={props.kind} href={href(props.path)} data-note={key}>
        {props.children}
        <sup className="note-number" aria-hidden="true">
          {number}
        </sup>
      </a>
    );
  };

  return {
    Term: ({ id, children }: { id: string; children: ReactNode }) => (
      <NoteLink kind="term" id={id} path={glossaryPath(locale, id)}>
        {children}
      </NoteLink>
    ),

    Cite: ({ id, page }: { id: string; page?: string }) => (
      <NoteLink kind="cite" id={id} path={sourcesPath(locale, id.split(' ')[0])}>
        ({around.citation(id.split(' '), page)})
      </NoteLink>
    ),

    Fact: ({ id }: { id: string }) => {
      const fact = around.fact(id);
      const text = formatFact(locale, fact);
      const isDate = fact.kind === 'date' || fact.kind === 'year';
      return (
        <NoteLink kind="fact" id={id} path={sourcesPath(locale, fact.sources[0])}>
          {isDate ? <time dateTime={fact.value}>{text}</time> : <data value={fact.value}>{text}</data>}
        </NoteLink>
      );
    },

    Callout: ({ kind, title, children }: { kind: string; title: string; children: ReactNode }) => (
      <aside className={`callout ${kind}`}>
        <p className="callout-title">{title}</p>
        {children}
      </aside>
    ),

    TwoReadings: ({ title, children }: { title: string; children: ReactNode }) => (
      <div className="readings">
        <p className="readings-title">{title}</p>
        <div className="readings-pair">{children}</div>
      </div>
    ),

    Reading: ({ by, children }: { by: string; children: ReactNode }) => (
      <div className="reading-of">
        <p className="reading-by">{by}</p>
        {children}
      </div>
    ),

    Figure: (props: {
      id: string;
      title: string;
      measure: string;
      reading: string;
      source: string;
      children: ReactNode;
    }) => {
      const { drawing, numbers } = around.figure(props.id, props.reading);
      return (
        <figure className="fig" id={props.id}>
          <figcaption>
            <p className="fig-title">{props.title}</p>
            <p className="fig-sub">{props.measure}</p>
          </figcaption>
          {drawing}
          <details className="fig-more">
            <summary>{say('figure.numbers')}</summary>
            {numbers}
          </details>
          <details className="fig-more">
            <summary>{say('figure.method')}</summary>
            <div>{props.children}</div>
          </details>
          <p className="fig-src">{props.source}</p>
        </figure>
      );
    },

    // Wide tables scroll inside a named region that the keyboard reaches.
    Table: ({ caption, children }: { caption: string; children: ReactNode }) => (
      <figure className="table">
        <figcaption>{caption}</figcaption>
        <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
          {children}
        </div>
      </figure>
    ),

    Predict: ({ id }: { id: string }) => around.item(id, 'prediction'),
    Check: ({ id }: { id: string }) => around.item(id, 'check'),

    Explain: ({ prompt, children }: { prompt: string; children: ReactNode }) => (
      <div className="explain">
        <p className="explain-what">{say('lesson.explain')}</p>
        <p className="explain-prompt">{prompt}</p>
        <details>
          <summary>{say('lesson.modelAnswer')}</summary>
          <div>{children}</div>
        </details>
      </div>
    ),

    KeyPoints: ({ children }: { children: ReactNode }) => (
      <section className="keys" id="key-points" aria-labelledby="key-points-heading">
        <h2 id="key-points-heading">{say('lesson.keyPoints')}</h2>
        {children}
      </section>
    ),
  };
}
