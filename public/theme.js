// Shows the theme that the visitor chose before the first paint, so that no page flashes in the other one. Loaded by a
// blocking <script src>: the security policy allows no inline code. The key is written by state/settings/settings-store.ts.
(() => {
  try {
    const theme = localStorage.getItem('parties-and-reform/theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the theme of the system stays.
  }
})();
