import { html, type Html } from './html.ts'
import { pageStyle } from './style.ts'

/** A whole page that needs no script: Danish, light and dark, its style inline so that it paints at once. */
export function page(title: string, body: Html): string {
  const whole = html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f3ee" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#141a1a" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
<style>${{ markup: pageStyle }}</style>
</head>
<body>
${body}
</body>
</html>
`
  return whole.markup
}
