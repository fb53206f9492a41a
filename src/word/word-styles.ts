import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx'

/** The name of the list that descriptors are items of. */
export const bullets = 'bullets'

const official = 'Times New Roman'
const ours = 'Arial'
const bold = { bold: true, color: '000000' }
const centered = { alignment: AlignmentType.CENTER, keepNext: true }

/** How a Word file looks: official wording in one typeface, ours in another, as on the site. */
export const wordStyles = {
  // The version of Word 2013 and later: otherwise Word opens the file in compatibility mode.
  compatibility: { version: 15 },
  styles: {
    default: {
      document: {
        run: { font: official, size: 22, language: { value: 'en-US' } },
        paragraph: { spacing: { after: 120 } },
      },
      title: { run: { ...bold, size: 28 }, paragraph: { ...centered, spacing: { after: 0 } } },
      heading1: { run: { ...bold, size: 26 }, paragraph: { ...centered, spacing: { before: 240, after: 120 } } },
      heading2: { run: { ...bold, size: 22 }, paragraph: { keepNext: true, spacing: { before: 160, after: 80 } } },
    },
    paragraphStyles: [
      {
        id: 'ColumnHeading',
        name: 'Column Heading',
        basedOn: 'Normal',
        run: { ...bold, size: 20 },
        paragraph: { ...centered, spacing: { after: 0 } },
      },
      { id: 'Ours', name: 'Not Official', basedOn: 'Normal', run: { font: ours, size: 16 } },
    ],
  },
  numbering: {
    config: [
      {
        reference: bullets,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            style: { paragraph: { indent: { left: 300, hanging: 300 } } },
          },
        ],
      },
    ],
  },
} satisfies Partial<IPropertiesOptions>
