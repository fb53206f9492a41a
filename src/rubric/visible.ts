/** Characters that are invisible or look like a space, except for the space and the line feed. */
const unseenCharacters = /(?![ \n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu

/** A character’s code point: U+200B */
export const characterName = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Makes text safe to print in a terminal: replaces characters with their names if they are invisible, look like a
 * space, control the terminal or change the text's direction.
 */
export const visible = (text: string) => text.replace(unseenCharacters, (character) => `[${characterName(character)}]`)
