import { testCases } from '../../testing/document-cases.ts'
import { parseSource } from './received.ts'

const example = 'Staff\nWork\n,Junior,Senior\nTeams,Helps.,Leads.\n'

const tables = `
Staff => Career path: Staff (ST) | Work => FACTOR 2 - WORK | , => ; | Helps. => Helps, asks.
  careerPath: null, ST, Staff
  factor: 2, Work
  1 Junior: Teams=Helps, asks.
Helps. => "- Says ""yes"", or no.⏎- Asks."
  1 Junior: Teams=Says "yes", or no. Teams=Asks.
Helps. => "Helps all who are there and asks⏎what is to be done."
  1 Junior: Teams=Helps all who are there and asks what is to be done.
Helps. => —
  1 Junior: Teams=
  remark 4: left out because a dash in a cell means that there is no descriptor: "—"
  remark 3: Junior has no descriptor for Teams; the content records a gap
,Junior,Senior => L1,L2 | Teams,Helps. => Helps.
  discriminators: none
  1 L1: =Helps.
  2 L2: =Leads.
Staff => Our ladder⏎Staff
  remark 1: left out the words around the table: "Our ladder"
`

const refusedCases = `
Leads. => Leads.,More.
  refused 4: expected one cell for each of 3 columns, found 4 cells at row 4, column 4
,Leads. =>
  refused 4: expected one cell for each of 3 columns, found 2 cells at row 4, column 2
Helps. => "Helps.
  refused 4: expected a quoted cell to end with a quote, followed by the next cell or line
,Junior,Senior => Trainee,Junior | Teams,Helps.,Leads. => Teams,helps
  refused 3: expected a first column of either discriminator names or descriptors, found "Trainee" at row 3, column 1
,Junior,Senior => Level 1,Level 2 | Teams,Helps.,Leads. => helps,leads⏎More,
  refused 5: expected a sentence or more filled cells, found "More" at row 5, column 1
Work⏎ =>
  refused 1: expected "CAREER PATH n", found "Staff"
Senior => junior
  refused 3: expected the name of a level, found "junior" again at row 3, column 3
Leads. => Leads.⏎Teams,Asks.,Tells.
  refused 5: expected the name of a discriminator, found "Teams" again at row 5, column 1
`

const read = (text: string) => parseSource('a.csv', Buffer.from(text))
testCases('reads', tables, example, read)
testCases('refuses', refusedCases, example, read)
