import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const FONTS = [
  ['noto-sans-sc', 'chinese-simplified', '400'],
  ['noto-sans-sc', 'chinese-simplified', '600'],
  ['noto-sans-tc', 'chinese-traditional', '400'],
];

/**
 * A font configuration with the system's fonts and the Chinese ones of the npm packages, which are
 * packed for the web: the browser takes only unpacked ones for its own.
 */
export function fontConfiguration() {
  const folder = mkdtempSync(join(tmpdir(), 'livery-fonts-'));
  mkdirSync(join(folder, 'files'));
  for (const [name, script, weight] of FONTS) {
    const packed = join(
      dirname(require.resolve(`@fontsource/${name}/package.json`)),
      'files',
      `${name}-${script}-${weight}-normal.woff`,
    );
    writeFileSync(join(folder, 'files', `${name}-${weight}.ttf`), unpacked(readFileSync(packed)));
  }
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'files')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return { file, folder };
}

/** WOFF 1.0 is a font whose tables are each deflated; https://www.w3.org/TR/WOFF/ */
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20;
    const [offset, packedLength, length] = [4, 8, 12].map((n) => woff.readUInt32BE(at + n));
    const data = woff.subarray(offset, offset + packedLength);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      data: packedLength < length ? inflateSync(data) : data,
    };
  });
  const header = Buffer.alloc(12 + count * 16);
  const power = Math.floor(Math.log2(count));
  woff.copy(header, 0, 4, 8);
  [count, 16 << power, power, (count << 4) - (16 << power)].forEach((value, i) =>
    header.writeUInt16BE(value, 4 + i * 2),
  );
  const parts = [header];
  let offset = header.length;
  tables.forEach(({ tag, checksum, data }, i) => {
    const at = 12 + i * 16;
    tag.copy(header, at);
    checksum.copy(header, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat(parts);
}
