// What must be known before the first paint: the theme that the visitor chose, so that no page flashes in the other one,
// whether there is a learner record, so that the home page does not show a beginner's card until it is read, and whether
// the learner does not want to be asked how sure an answer is. The keys are written by state/settings/settings-store.ts. site/finish-export.mjs puts this text into the pages.
(() => {
  try {
    const { dataset } = document.documentElement;
    const theme = localStorage.getItem('parties-and-reform/theme');
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
    if (localStorage.getItem('parties-and-reform/begun')) dataset.begun = '';
    if (localStorage.getItem('parties-and-reform/certainty') === 'off') dataset.certainty = 'off';
  } catch {
    // Storage is blocked: the theme of the system stays.
  }
})();
