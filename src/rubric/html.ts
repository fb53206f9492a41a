/** Escapes a text for HTML. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An HTML element. Omits undefined attributes. The content is HTML. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: string[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  )
  return `<${name}${written.join('')}>${content.join('')}</${name}>`
}

/** HTML for a text that may break after a slash. Copying it yields the original text. */
export const breakable = (text: string) => escaped(text).replaceAll(/\/(?!$)/g, '/<wbr>')
