// Writes what Hugo makes a site of: `hugo-site.ts <folder> <content folder>`.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../../src/check/content.ts';
import { paperLine, type PaperLine } from '../../../src/export/data/paper-line.ts';

const ROWS = 30;

const CONFIG = {
  baseURL: 'http://localhost/',
  title: 'Daybook',
  taxonomies: { day: 'days', topic: 'topics' },
  disableKinds: ['section'],
  outputs: { home: ['HTML', 'RSS'], taxonomy: ['HTML'], term: ['HTML'] },
  // Invented days lie in the future.
  buildFuture: true,
  paginate: ROWS,
  rssLimit: ROWS,
};

const page = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="/styles.css">
<link rel="alternate" type="application/rss+xml" href="/index.xml">
</head>
<body>
<header><a href="/">Daybook</a> <a href="/days/">Days</a> <a href="/topics/">Topics</a></header>
<main>
${body}
</main>
</body>
</html>
`;

const AUTHORS = '<p>{{ delimit .Params.authors ", " }}</p>';
const ENTRY = `<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>${AUTHORS}{{ .Content }}</article>`;
const PAPER = `<article data-pagefind-body>
<h1>{{ .Title }}</h1>
${AUTHORS}
{{ .Content }}
</article>
<ul>{{ range .Params.links }}<li><a href="{{ .url }}">{{ .kind }}</a></li>{{ end }}</ul>
<p>{{ range .GetTerms "days" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>
<p>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>`;
const DAY = `<h1>{{ .Title }}</h1>{{ range .Pages }}${ENTRY}{{ end }}`;
const TOPIC = `<h1>{{ .Title }}</h1>
<ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ with .Paginator.Next }}<a href="{{ .URL }}">Next</a>{{ end }}`;
const TERMS = `<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>`;
const HOME = `<h1>{{ .Title }}</h1>{{ range first ${ROWS} .Site.RegularPages }}${ENTRY}{{ end }}`;

const LAYOUTS: Readonly<Record<string, string>> = {
  'index.html': page('{{ .Title }}', HOME),
  'papers/single.html': page('{{ .Title }}', PAPER),
  'days/term.html': page('{{ .Title }}', DAY),
  '_default/term.html': page('{{ .Title }}', TOPIC),
  '_default/terms.html': page('{{ .Title }}', TERMS),
};

/**
 * Writes the papers of a content folder of Daybook, read and repaired, and templates for a page of each paper and each day, lists
 * of days and topics, paged lists of each topic, and a feed. What Daybook has beyond that is left out.
 */
function writeHugoSite(folder: string, contentDir: string): void {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  const { archive } = checkContent(contentDir);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('config.json', JSON.stringify(CONFIG));
  for (const [path, text] of Object.entries(LAYOUTS)) write(`layouts/${path}`, text);
  mkdirSync(join(folder, 'static'), { recursive: true });
  copyFileSync('src/styles/base.css', join(folder, 'static/styles.css'));
  for (const paper of archive.papers.values()) {
    write(`content/papers/${paper.id}.md`, hugoPage(paperLine(archive, paper)));
  }
}

/** A paper as a page for Hugo: its facts as front matter in JSON, and its abstract. */
function hugoPage({ title, abstract, authors, links, digests, topics, firstDigestOn }: PaperLine): string {
  const days = [...new Set(digests.map(({ date }) => date))];
  const facts = { title, authors: authors ?? [], links: links ?? [], days, topics: topics ?? [], date: firstDigestOn };
  return `${JSON.stringify(facts)}\n\n${abstract ?? ''}\n`;
}

const [folder = '', contentDir = ''] = process.argv.slice(2);
writeHugoSite(folder, contentDir);
