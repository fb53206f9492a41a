/** Characters that nobody sees, or takes for a space: all but the space and what ends a line. */
const unseen = /(?![ \n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu

/** A character’s name: U+200B */
export const characterName = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A text for a terminal: what nobody would see, or what would command the terminal or turn the text, by its name. */
export const visible = (text: string) => text.replace(unseen, (character) => `[${characterName(character)}]`)
