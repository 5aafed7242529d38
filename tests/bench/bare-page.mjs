/**
 * The least that a page can be: its words as plain HTML without stylesheet, fonts and islands, and one question that a few
 * lines of vanilla JavaScript judge. Published pages are compared with it.
 */

/** @import { Page } from 'playwright-core' */
/** @import { Item } from '../../core/item/item' */

/** One script for all bare pages; what it says stands on the page. */
export const bareScript = `const form = document.querySelector('form');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  form.querySelector('.fb')?.remove();
  const chosen = form.querySelector('input:checked');
  const feedback = document.createElement('p');
  feedback.className = 'fb';
  feedback.setAttribute('role', 'status');
  feedback.textContent = chosen ? chosen.value : form.dataset.missing;
  form.append(feedback);
});
`;

/**
 * @param {Page} page any, to read HTML with
 * @param {string} html of a published page
 * @returns {Promise<string>} HTML that loads `bare.js` from the root of its server
 */
export function barePage(page, html) {
  return page.evaluate((published) => {
    const source = new DOMParser().parseFromString(published, 'text/html');
    const main = source.querySelector('.lesson-text') ?? source.querySelector('main');
    if (main === null) throw new Error('the page has no main text');

    const first = main.querySelector('[data-island="check"], [data-island="quiz"]');
    if (first instanceof HTMLElement) {
      /** @type {unknown} */
      const props = JSON.parse(first.dataset['props'] ?? '');
      // A check has one item, a quiz several.
      const {
        words,
        item,
        items = [item],
      } = /** @type {{ words: Record<string, string>, item: Item, items?: readonly Item[] }} */ (props);
      const asked = items.find(({ kind }) => kind === 'single-choice');
      if (asked?.kind !== 'single-choice') throw new Error('the page has no single choice to be asked');
      const form = source.createElement('form');
      form.dataset['missing'] = words['item.missing.choice'];
      form.append(Object.assign(source.createElement('p'), { textContent: asked.stem }));
      for (const { text, reason } of asked.options) {
        const radio = Object.assign(source.createElement('input'), { type: 'radio', name: 'answer', value: reason });
        const label = source.createElement('label');
        label.append(radio, text);
        form.append(label, source.createElement('br'));
      }
      form.append(Object.assign(source.createElement('button'), { type: 'submit', textContent: words['item.check'] }));
      first.before(form);
    }

    // What repeats other pages or this one, only leads elsewhere on it, or needs the course's own script.
    const extras = ['check', 'contents', 'notes', 'reading-line'].map((name) => `[data-island="${name}"]`);
    for (const extra of main.querySelectorAll(
      [...extras, '.toc-fold', '.crumbs', '.notes', '.quiz-start', '.without-script', '[aria-hidden="true"]'].join(),
    )) {
      extra.remove();
    }
    for (const island of main.querySelectorAll('course-island')) island.replaceWith(...island.childNodes);
    for (const element of main.querySelectorAll('*:not(form)')) {
      for (const name of element.getAttributeNames()) {
        if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
      }
    }
    const words = main.innerHTML.replaceAll(/<!--.*?-->/g, '');
    return [
      `<!DOCTYPE html><html lang="${source.documentElement.lang}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${source.title}</title><script src="/bare.js" defer></script></head><body>${words}</body></html>`,
    ].join('');
  }, html);
}
