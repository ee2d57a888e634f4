// The script of every page, as one file.
import '../search/quick-search.ts';
import './theme.ts';
import './keys.ts';
import '../saved/save-buttons.ts';
