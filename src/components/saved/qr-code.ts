import encodeQR from 'qr';

/**
 * The QR code of a text as a picture of the page: its policy allows no others that a script makes.
 * @returns null where the text is too long for a code, which holds 2,953 bytes (ISO/IEC 18004, version 40-L)
 */
export function createCode(text: string): SVGElement | null {
  const rows = encode(text);
  if (rows === null) return null;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  );
  svg.append(path);
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';

function encode(text: string): boolean[][] | null {
  try {
    return encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  } catch {
    return null;
  }
}
