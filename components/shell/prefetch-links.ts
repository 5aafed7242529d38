/*
 * Texts of speculation rules (site/speculation-rules.mjs). The bundler puts them in, because the security policy of each
 * page names their hashes.
 */
declare const NEXT_LESSON_RULES: string;
declare const HOVERED_LINKS_RULES: string;

/** What of the Network Information API this needs; only some browsers have it, and TypeScript does not know it. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

/**
 * Lets the browser fetch the next lesson, and links that a mouse rests on, before they are opened; once the page itself is
 * complete. Never where data may cost the reader money or the line is slow.
 */
export function prefetchLinks(): void {
  if (isCostly((navigator as { readonly connection?: Connection }).connection ?? {})) return;
  const add = (): void => {
    addRules(NEXT_LESSON_RULES);
    // Without a mouse browsers guess by what is in the window, and fetch much that nobody opens.
    if (matchMedia('(hover: hover)').matches) addRules(HOVERED_LINKS_RULES);
  };
  if (document.readyState === 'complete') add();
  else window.addEventListener('load', add, { once: true });
}

function isCostly({ saveData = false, type = '', effectiveType = '4g' }: Connection): boolean {
  return saveData || type === 'cellular' || effectiveType !== '4g';
}

function addRules(text: string): void {
  const script = document.createElement('script');
  script.type = 'speculationrules';
  script.textContent = text;
  document.head.append(script);
}
