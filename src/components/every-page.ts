// The script of every page, as one file.
import './quick-search.ts';
import './theme.ts';
