import type { ManifestOptions } from 'vite-plugin-pwa'

const PAPER = '#f6f3ee'
const GREEN = '#17524a'

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a phone reads when the app is put on its home screen. In Danish, since the phone shows it. */
export const manifest: Partial<ManifestOptions> = {
  id: '/overblik',
  start_url: '/overblik',
  scope: '/',
  name: 'Én indgang',
  short_name: 'Én indgang',
  description: 'Jeres kontaktperson, aftaler og beskeder samlet ét sted.',
  lang: 'da',
  dir: 'ltr',
  display: 'standalone',
  background_color: PAPER,
  theme_color: GREEN,
  icons: [
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('maskable-192', 192, 'maskable'),
    icon('maskable-512', 512, 'maskable'),
  ],
  shortcuts: [
    { name: 'Beskeder', url: '/beskeder', icons: [icon('icon-192', 192, 'any')] },
    { name: 'Møder', url: '/moeder', icons: [icon('icon-192', 192, 'any')] },
  ],
}
