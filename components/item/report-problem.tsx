import { useEffect, useRef, useState } from 'react';
import type { Say } from '@/core/language/message';
import type { Locale } from '@/core/language/locale';
import { domId } from './dom-id';
import type { ItemWord } from './item-words';

interface ReportProblemProps {
  readonly locale: Locale;
  readonly say: Say<ItemWord>;
  readonly item: { readonly id: string; readonly revision: number };
  /** Where reports go by e-mail; null where whoever publishes the course has set no address. */
  readonly address: string | null;
}

/** A text that tells an editor which question, which revision and which language is meant; nothing is sent from here. */
export function ReportProblem({ locale, say, item, address }: ReportProblemProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(() =>
    say('report.text', { item: item.id, revision: item.revision, language: locale }),
  );
  const [message, setMessage] = useState('');
  const details = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const howId = `${domId(item.id)}-report`;

  // Unfolded before the page woke, it would stay empty.
  const followDetails = (): void => setOpen(details.current?.open === true);
  useEffect(followDetails, []);

  const copy = async (): Promise<void> => {
    setMessage('');
    try {
      await navigator.clipboard.writeText(text);
      setMessage(say('report.copied'));
    } catch {
      // Not allowed, or not there at all: pages without HTTPS have no clipboard.
      field.current?.select();
      setMessage(say('report.notCopied'));
    }
  };

  return (
    <details className="report" ref={details} onToggle={followDetails}>
      <summary>{say('report.open')}</summary>
      {isOpen && (
        <>
          <p id={howId}>{say('report.how')}</p>
          <textarea
            ref={field}
            rows={6}
            aria-label={say('report.open')}
            aria-describedby={howId}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="row">
            <button type="button" className="btn" onClick={() => void copy()}>
              {say('report.copy')}
            </button>
            {address !== null && (
              <a className="btn quiet" href={mailTo(address, item.id, text)}>
                {say('report.mail')}
              </a>
            )}
          </p>
          <p className="item-message" role="status">
            {message !== '' && <span>{message}</span>}
          </p>
        </>
      )}
    </details>
  );
}

/** Lines of a mail end with CR LF (RFC 6068, section 5). */
function mailTo(address: string, subject: string, body: string): string {
  const lines = encodeURIComponent(body.replaceAll('\n', '\r\n'));
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
}
