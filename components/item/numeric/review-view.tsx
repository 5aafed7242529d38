import { formatDecimal } from '@/core/language/format-number';
import { Icon } from '../../ui/icon';
import type { ReviewViewProps } from '../kind-views';
import { markIcons } from '../options-review';

export function NumericReviewView({ locale, say, view, response, keyResponse, feedback }: ReviewViewProps<'numeric'>) {
  const mark = feedback.marks['value'];
  const key = keyResponse?.text;
  const unit = view.unit === undefined ? '' : ` ${view.unit}`;
  return (
    <div className="numin-review">
      {response !== null && (
        <p className={`opt done ${mark ?? 'untouched'}`}>
          <span>
            {say('item.yourAnswer')}: <b>{response.text.trim()}</b>
            {unit}
          </span>
          {(mark === 'right' || mark === 'wrong') && (
            <em>
              <Icon name={markIcons[mark]} /> {say(`item.mark.${mark}`)}
            </em>
          )}
          {key !== undefined && feedback.reasons['value'] !== undefined && (
            <span className="reason">{feedback.reasons['value']}</span>
          )}
        </p>
      )}
      {key !== undefined && (
        <p>{say('item.rightAnswer', { value: `${formatDecimal(locale, key, view.decimals)}${unit}` })}</p>
      )}
    </div>
  );
}
