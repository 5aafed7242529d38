import { Icon } from '../../ui/icon';
import type { ReviewViewProps } from '../kind-views';
import { markIcons } from '../options-review';

/** What was written, what became of it and, once the key is told, the key. */
export function ShortTextReviewView({ say, response, keyResponse, feedback }: ReviewViewProps<'short-text'>) {
  const mark = feedback.marks['value'];
  const reason = keyResponse === null ? undefined : feedback.reasons['value'];
  return (
    <div className="numin-review">
      {response !== null && (
        <p className={`opt done ${mark ?? 'untouched'}`}>
          <span>
            {say('item.yourAnswer')}: <b>{response.text.trim()}</b>
          </span>
          {(mark === 'right' || mark === 'wrong') && (
            <em>
              <Icon name={markIcons[mark]} /> {say(`item.mark.${mark}`)}
            </em>
          )}
          {reason !== undefined && <span className="reason">{reason}</span>}
        </p>
      )}
      {keyResponse !== null && <p>{say('item.rightAnswer', { value: keyResponse.text })}</p>}
    </div>
  );
}
