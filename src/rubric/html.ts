/** A text as it is written in HTML. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An element of HTML with its attributes, where they have a value, and its content, which is HTML. */
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

/** A text that may break after a slash. Readers copy it unchanged. */
export const breakable = (text: string) => escaped(text).replaceAll(/\/(?!$)/g, '/<wbr>')
