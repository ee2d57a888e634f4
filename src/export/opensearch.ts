import type { SiteIcons } from '../site/brand/icons.ts';
import type { Site } from '../site/settings.ts';
import { escapeXml } from '../text/write/escape.ts';
import { absoluteUrl, paths } from '../site/urls.ts';

/** The longest name that the format allows. */
const LONGEST_NAME = 16;

/**
 * What lets a browser add the archive to its search engines (https://github.com/dewitt/opensearch).
 * @param site whose search it is
 */
export function toOpenSearch(
  { title, description, language }: Pick<Site, 'title' | 'description' | 'language'>,
  { search: { path, type, sizes } }: Pick<SiteIcons, 'search'>,
): string {
  const template = `${absoluteUrl(paths.search)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName(title))}</ShortName>
  <LongName>${escapeXml([...title].slice(0, 48).join(''))}</LongName>
  <Description>${escapeXml([...description].slice(0, 1024).join(''))}</Description>
  <Language>${escapeXml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image${sizes === '192x192' ? ' width="192" height="192"' : ''} type="${type}">${escapeXml(absoluteUrl(path))}</Image>
  <Url type="text/html" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`;
}

/** The title, cut at a word where it is too long. */
function shortName(title: string): string {
  const characters = [...title];
  if (characters.length <= LONGEST_NAME) return title;
  const cut = characters.slice(0, LONGEST_NAME + 1).join('');
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : characters.slice(0, LONGEST_NAME).join('');
}
