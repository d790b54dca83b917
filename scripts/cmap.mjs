/**
 * The code points that a TrueType font draws: its cmap subtable of format 12, or of format 4 where it draws none
 * beyond the basic plane (OpenType 1.9, cmap).
 * @param {Buffer} font an uncompressed SFNT
 * @returns {Set<number>}
 */
export function codePointsOf(font) {
  const cmap = tableOffset(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4),
  );
  /** @param {number} format */
  const find = (format) => subtables.find((subtable) => font.readUInt16BE(subtable) === format);
  const [full, basic] = [find(12), find(4)];
  if (full !== undefined) return format12(font, full);
  if (basic !== undefined) return format4(font, basic);
  throw new Error('The font has no cmap subtable of format 12 or 4');
}

/** @param {Buffer} font @param {string} tag */
function tableOffset(font, tag) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** @param {Buffer} font @param {number} subtable */
function format12(font, subtable) {
  const codePoints = new Set(/** @type {number[]} */ ([]));
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const at = subtable + 16 + 12 * group;
    for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point++)
      codePoints.add(point);
  }
  return codePoints;
}

/** @param {Buffer} font @param {number} subtable */
function format4(font, subtable) {
  const codePoints = new Set(/** @type {number[]} */ ([]));
  const size = font.readUInt16BE(subtable + 6);
  for (let end = subtable + 14; end < subtable + 14 + size; end += 2) {
    const [start, delta, range] = [end + size + 2, end + 2 * size + 2, end + 3 * size + 2];
    const first = font.readUInt16BE(start);
    const offset = font.readUInt16BE(range);
    for (let point = first; point <= font.readUInt16BE(end); point++) {
      const found = offset === 0 ? point : font.readUInt16BE(range + offset + 2 * (point - first));
      const glyph = found === 0 ? 0 : (found + font.readUInt16BE(delta)) & 0xffff;
      if (glyph !== 0) codePoints.add(point);
    }
  }
  return codePoints;
}
