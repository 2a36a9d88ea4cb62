import { siteName, withBase } from '../config.ts';

/** The web app manifest, below whatever base path the site has. */
export function GET(): Response {
  const icon = (size: number) => ({ src: withBase(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' });
  const manifest = {
    name: siteName,
    short_name: siteName,
    start_url: withBase('/'),
    scope: withBase('/'),
    display: 'minimal-ui',
    background_color: '#fcfdfd',
    theme_color: '#fcfdfd',
    icons: [icon(192), icon(512), { src: withBase('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
