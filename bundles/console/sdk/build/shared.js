/**
 * The modules that the console's frame and all plug-ins share: one copy in a page, found through
 * its import map. A plug-in must not bundle them.
 */
export const shared = [
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'antd',
  '@tanstack/react-query',
  'dayjs',
  '@livery/console-sdk',
];
