import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx'

/** The name of the bulleted list style for descriptors. */
export const bullets = 'bullets'

const officialFont = 'Times New Roman'
const siteFont = 'Arial'
const boldText = { bold: true, color: '000000' }
const centering = { alignment: AlignmentType.CENTER, keepNext: true }

/** The styles for Word files. As on the site, official wording and other text use different typefaces. */
export const wordStyles = {
  // Version 15 means Word 2013 or later. Without it, Word opens the file in compatibility mode.
  compatibility: { version: 15 },
  styles: {
    default: {
      document: {
        run: { font: officialFont, size: 22, language: { value: 'en-US' } },
        paragraph: { spacing: { after: 120 } },
      },
      title: { run: { ...boldText, size: 28 }, paragraph: { ...centering, spacing: { after: 0 } } },
      heading1: { run: { ...boldText, size: 26 }, paragraph: { ...centering, spacing: { before: 240, after: 120 } } },
      heading2: { run: { ...boldText, size: 22 }, paragraph: { keepNext: true, spacing: { before: 160, after: 80 } } },
    },
    paragraphStyles: [
      {
        id: 'ColumnHeading',
        name: 'Column Heading',
        basedOn: 'Normal',
        run: { ...boldText, size: 20 },
        paragraph: { ...centering, spacing: { after: 0 } },
      },
      { id: 'Ours', name: 'Not Official', basedOn: 'Normal', run: { font: siteFont, size: 16 } },
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
