/** Picks a readable text colour for whatever accent a clinic chooses. */

/** Returns black or white, whichever reads better on the colour; null if it is no colour. */
export function textOn(colour: string): string | null {
  const match = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour.trim());
  if (!match) return null;
  const hex = match[1].length === 3 ? match[1].replace(/./g, '$&$&') : match[1];
  const [r, g, b] = [0, 2, 4].map((i) => {
    const value = parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance > 0.179 ? '#000' : '#fff';
}
