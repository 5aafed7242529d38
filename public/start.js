// Opens the course in the visitor's language: the one chosen earlier, else the first of the browser's languages that
// the course speaks, else Kazakh. Relative addresses, so that it works under any path; `replace`, so that "back" does not
// come here again. The key is written by state/settings/settings-store.ts.
(() => {
  const locales = ['kk', 'ru', 'en'];

  function choice() {
    try {
      return localStorage.getItem('parties-and-reform/locale');
    } catch {
      return null; // Storage is blocked.
    }
  }

  const wishes = [choice(), ...navigator.languages].map((wish) => String(wish).toLowerCase().split('-')[0]);
  location.replace(`./${wishes.find((wish) => locales.includes(wish)) ?? 'kk'}/`);
})();
