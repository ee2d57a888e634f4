import { renderIntroduction } from '../markdown/render-introduction.ts';
import { PAPER, type ThemeColours } from '../site/brand/accent.ts';
import { escapeHtml, keepXmlCharacters } from '../text/write/escape.ts';
import type { MailEntry } from './mail-entry.ts';
import type { MailLink, MailSection, MailView } from './mail-view.ts';

// Mail programs know tables and inline styles; the rules in the head add what better ones know: dark colours and phones.
const INK = '#1f1b17';
const QUIET = '#665d52';
const HAIRLINE = '#ddd5c7';
const SERIF = "Georgia,'Iowan Old Style','Palatino Linotype',serif";
const SANS = "'Avenir Next','Segoe UI',Helvetica,Arial,sans-serif";

function stylesOf(accent: ThemeColours): string {
  const darkRules = [
    `.p{background-color:${PAPER.dark}!important}`,
    '.p,.i{color:#ece5da!important}',
    '.q{color:#a99f91!important}',
    `.a,.n a{color:${accent.dark}!important}`,
    '.h{border-color:#3a332c!important}',
  ];
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    '.n :is(h3,h4,h5,h6){font-size:19px;font-weight:400;margin:16px 0 4px}',
    '.n :is(p,ul,ol){margin:0 0 12px}',
    ':lang(ko) td{word-break:keep-all!important}',
    `@media (prefers-color-scheme:dark){${darkRules.join('')}}`,
    // Outlook on the web marks the elements that it darkens, instead.
    darkRules.map((rule) => rule.replace(/(^|,)\./g, '$1[data-ogsc] .')).join(''),
    '@media (max-width:480px){.t{font-size:29px!important;line-height:34px!important}.g{padding-left:16px!important;padding-right:16px!important}}',
  ].join('');
}

/** Fills the line behind the preheader, so that programs do not show the first words of the mail there. */
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(40);

/** A mail as an HTML document. */
export function mailHtml(view: MailView): string {
  const { language, direction, subject, preheader, site, label, title, count, page, foldedNote, accent } = view;
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escape(subject)}</title>
<style>${stylesOf(accent)}</style>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
</head>
<body class="p" style="margin:0;padding:0;background-color:${PAPER.light};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escape(preheader)}${FILLER}</div>
<table role="presentation" class="p" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${PAPER.light}"><tr><td align="center">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="g p" style="padding:0 24px 40px;text-align:start;color:${INK};font:17px/27px ${SERIF};overflow-wrap:anywhere;word-break:break-word">
<p class="h" style="margin:0 0 32px;padding:20px 0 12px;border-bottom:1px solid ${HAIRLINE};font-size:20px;font-style:italic"><a class="i" href="${escape(site.url)}" style="color:${INK};text-decoration:none">${escape(site.label)}</a></p>
${small(label)}
<h1 class="t" style="margin:4px 0 8px;font-size:36px;line-height:42px;font-weight:400;letter-spacing:-.01em">${escape(title)}</h1>
<p class="q" style="margin:0;color:${QUIET};font:15px/22px ${SANS}">${escape(count)} &middot; ${anchor(page, accent)}</p>
${foldedNote === null ? '' : quiet(foldedNote, 'margin:8px 0 0')}
${view.sections.map((section) => sectionHtml(section, accent)).join('\n')}
${footerHtml(view)}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** A paper in a mail; a title alone takes a line. */
export function entryHtml({ number, url, title, facts, notice, text, links }: MailEntry, accent: ThemeColours): string {
  const isBare = text === null && links.length === 0;
  const size = isBare ? '17px/25px' : '21px/28px';
  const name = `<a class="i" dir="auto" href="${escape(url)}" style="color:${INK};text-decoration:none">${escape(title)}</a>`;
  const heading = `<h3 style="margin:0;font:${size} ${SERIF}">${name}</h3>`;
  const about = facts === '' ? '' : quiet(facts);
  const rest = [
    notice === null ? '' : quiet(notice),
    ...(text?.paragraphs ?? []).map((paragraph, index) => {
      const label =
        index === 0 && text?.label ? `<span class="q" style="color:${QUIET}">${escape(text.label)}</span> ` : '';
      const language = text?.language ? ` lang="${escape(text.language)}"` : '';
      return `<p dir="auto"${language} style="margin:8px 0 0">${label}${escape(paragraph)}</p>`;
    }),
    links.length === 0
      ? ''
      : `<p style="margin:8px 0 0;font:15px/22px ${SANS}">${links.map((link) => anchor(link, accent)).join(' &nbsp; ')}</p>`,
  ].join('');
  const top = isBare ? 12 : 28;
  return (
    `<tr><td class="q" valign="top" width="32" style="padding:${top}px 0 0;color:${QUIET};font:${size} ${SERIF}">${number}</td>` +
    `<td valign="top" style="padding:${top}px 0 0;font:17px/27px ${SERIF}">${heading}${about}${rest}</td></tr>\n`
  );
}

function sectionHtml({ title, url, introduction, language, entries, more }: MailSection, accent: ThemeColours): string {
  const heading =
    title === null
      ? ''
      : `<h2 class="h" style="margin:40px 0 0;padding:16px 0 0;border-top:1px solid ${HAIRLINE};font-size:25px;line-height:32px;font-weight:400"><a class="i" dir="auto" href="${escape(url)}" style="color:${INK};text-decoration:none">${escape(title)}</a></h2>`;
  const opening =
    introduction === null
      ? ''
      : `<div class="n" dir="auto"${language === null ? '' : ` lang="${escape(language)}"`} style="margin:16px 0 0">${introductionHtml(introduction, url, accent)}</div>`;
  const list =
    entries.length === 0
      ? ''
      : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">\n${entries.map((entry) => entryHtml(entry, accent)).join('')}</table>`;
  const rest = more === null ? '' : `<p style="margin:16px 0 0;font:15px/22px ${SANS}">${anchor(more, accent)}</p>`;
  return heading + opening + list + rest;
}

/** Links of an introduction may be relative to its page. */
function introductionHtml(markdown: string, page: string, accent: ThemeColours): string {
  return keepXmlCharacters(renderIntroduction(markdown)).replace(
    /<a href="([^"]*)"/g,
    (_, target: string) => `<a style="color:${accent.light}" href="${URL.parse(target, page)?.href ?? page}"`,
  );
}

function footerHtml({ page, reason, footer, accent }: MailView): string {
  const links = [page, ...footer].map((link) => anchor(link, accent)).join(' &nbsp; ');
  return `<div class="h" style="margin:48px 0 0;padding:16px 0 0;border-top:1px solid ${HAIRLINE}">${quiet(reason)}<p style="margin:4px 0 0;font:15px/22px ${SANS}">${links}</p></div>`;
}

function small(text: string): string {
  return `<p class="q" style="margin:0;color:${QUIET};font:12px/20px ${SANS};letter-spacing:.08em;text-transform:uppercase">${escape(text)}</p>`;
}

function quiet(text: string, margin = 'margin:2px 0 0'): string {
  return `<p class="q" dir="auto" style="${margin};color:${QUIET};font:15px/22px ${SANS}">${escape(text)}</p>`;
}

function anchor({ label, url }: MailLink, accent: ThemeColours): string {
  return `<a class="a" href="${escape(url)}" style="color:${accent.light}">${escape(label)}</a>`;
}

function escape(text: string): string {
  return escapeHtml(keepXmlCharacters(text));
}
