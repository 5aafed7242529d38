import { glossaryPath, sourcesPath } from '@/core/course/address';
import { formatFact } from '@/core/course/fact';
import type { Reference } from '@/core/course/reference';
import { formatDate } from '@/core/language/format-date';
import { locales, type Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import type { MessageKey } from '@/data/messages/messages';
import { href } from '../ui/href';
import { Work } from '../ui/work';
import type { Note } from './note';

interface NotesProps {
  readonly locale: Locale;
  readonly say: Say<MessageKey>;
  readonly notes: readonly Note[];
}

/** All notes of a lesson: printed at its end, and copied from here into the cards that open on screen. */
export function Notes({ locale, say, notes }: NotesProps) {
  return (
    <section className="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{say('lesson.notes')}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.key} id={`note-${note.key}`}>
            <NoteBody locale={locale} say={say} note={note} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoteBody({ locale, say, note }: { locale: Locale; say: Say<MessageKey>; note: Note }) {
  switch (note.kind) {
    case 'term': {
      const { term, definition } = note.term.words[locale];
      return (
        <>
          <p className="note-title">{term}</p>
          <p>{definition}</p>
          <dl>
            {locales
              .filter((other) => other !== locale)
              .map((other) => (
                <div key={other}>
                  <dt>{other}</dt>
                  <dd lang={other}>{note.term.words[other].term}</dd>
                </div>
              ))}
          </dl>
          <p className="note-more">
            <a href={href(glossaryPath(locale, note.term.id))}>{say('note.glossary')}</a>
          </p>
        </>
      );
    }
    case 'cite':
      return (
        <>
          <Works references={note.references} />
          <p className="note-more">
            <a href={href(sourcesPath(locale, note.references[0]?.id))}>{say('note.sources')}</a>
          </p>
        </>
      );
    case 'fact':
      return (
        <>
          <p className="note-title">{formatFact(locale, note.fact)}</p>
          <p>{note.fact.label[locale]}</p>
          <p>
            {say('glossary.sources')} {note.references.map((reference) => reference.short).join('; ')}
          </p>
          <p className="note-meta">
            {say(`fact.${note.fact.confidence}`)}{' '}
            {say('fact.asOf', { date: formatDate(locale, note.fact.asOf, 'table') })}
          </p>
          <p className="note-more">
            <a href={href(sourcesPath(locale, note.references[0]?.id))}>{say('note.sources')}</a>
          </p>
        </>
      );
  }
}

function Works({ references }: { references: readonly Reference[] }) {
  return references.map((reference) => (
    <p key={reference.id} className="note-work" lang={reference.language}>
      <Work reference={reference} />
    </p>
  ));
}
