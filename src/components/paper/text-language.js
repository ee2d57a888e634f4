// Loaded by the few pages with texts on a paper in several languages, before these, so plain and short: leaves out those that the
// page also has in the language that the reader chose.
{
  const key = 'daybook:language';
  const select = document.getElementById('text-language');
  const sheet = new CSSStyleSheet();
  const show = () => sheet.replaceSync(select.value && `[data-also~="${CSS.escape(select.value)}"]{display:none}`);
  document.adoptedStyleSheets.push(sheet);
  try {
    select.value = localStorage[key] || '';
  } catch {
    // Storage is disabled.
  }
  // Another page may have other languages.
  if (select.selectedIndex < 0) select.value = '';
  show();
  select.addEventListener('change', () => {
    show();
    try {
      localStorage[key] = select.value;
    } catch {
      // The page has the choice already.
    }
  });
}
