// Loaded before the first paint, so plain and short: sets the theme that the reader chose, whether texts are shown whole, and a
// class that says that scripts run.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    root.dataset.theme = localStorage['daybook:theme'] || 'auto';
    root.dataset.texts = localStorage['daybook:texts'] || '';
  } catch {
    // Storage is disabled.
  }
}
