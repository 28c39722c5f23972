import { gzipSync } from 'node:zlib';

/** Puts `file.gz` beside each text file of some size, so that the host compresses nothing. */
export function gzipped() {
  return {
    name: 'livery:gzip',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          const text = file.type === 'chunk' ? file.code : file.source;
          if (!/\.(js|css|svg|json)$/.test(file.fileName) || text.length < 1024) continue;
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.gz`,
            source: gzipSync(text, { level: 9 }),
          });
        }
      },
    },
  };
}
