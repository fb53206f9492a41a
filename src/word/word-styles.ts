import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx'

/** The name of the bulleted list style for descriptors. */
export const bullets = 'bullets'

const official = 'Times New Roman'
const ours = 'Arial'
const bold = { bold: true, color: '000000' }
const centered = { alignment: AlignmentType.CENTER, keepNext: true }

/** The styles of a Word file. As on the site, official wording and our text have different typefaces. */
export const wordStyles = {
  // Version 15 is Word 2013 and later. Without it, Word opens the file in compatibility mode.
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
