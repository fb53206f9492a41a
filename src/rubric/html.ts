/** Escapes text for HTML. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Builds an HTML element. Omits undefined attributes. The content must already be HTML. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: string[]
): string {
  const attributeStrings = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  )
  return `<${name}${attributeStrings.join('')}>${content.join('')}</${name}>`
}

/** HTML for text, with line breaks allowed after slashes. Copying it yields the original text. */
export const breakable = (text: string) => escaped(text).replaceAll(/\/(?!$)/g, '/<wbr>')
