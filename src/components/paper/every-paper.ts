// The script of every paper's page, as one file.
import './author-links.ts';
import './cite.ts';
