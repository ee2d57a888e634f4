/** HTML as it stands in an element of XML. */
export const escape = (html: string) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** An RSS item of a paper; its number makes its id. */
export const item = (id: number, fields = '', name = `Lamps ${id}`) =>
  `<item><title>${name}</title><link>https://arxiv.org/abs/2511.0000${id}</link><description>Text ${id}.</description>${fields}</item>`;

/** An RSS feed. */
export const rss = (items: string, fields = '') =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title>${fields}\n${items}\n</channel></rss>\n`;

/** A moment of a day of November 2025. */
export const on = (day: number) => `<pubDate>Tue, 0${day} Nov 2025 10:00:00 +0000</pubDate>`;

/** An Atom feed. */
export const atom = (entries: string, fields = '<updated>2025-11-05T23:30:00-05:00</updated>') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Quay</title><id>x</id>${fields}${entries}</feed>`;
