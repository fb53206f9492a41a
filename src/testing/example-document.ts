import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { SourceDocument } from '../documents/document.ts'
import { parseDocuments } from '../documents/form/parse.ts'

// For tests: a small document, and the real documents.

/** A small well-formed source document. Tests depend on every line. */
export const example = `CAREER PATH 2
OFFICE SUPPORT
FACTOR 1 - TEAM WORK
FACTOR DESCRIPTION:
What this factor is about.
EXPECTED CRITERIA (At all levels):
Work is timely.
Descriptors are a group.
LEVEL DESCRIPTORS
DISCRIMINATORS
LEVEL I
· Helps.
· Learns.
Teams
Growth
LEVEL II
· Leads.
· Teaches.
Teams
Growth
`

/** The rubric ids of the project's own source documents. */
export const realDocuments = [
  'administrative-support/customer-relations',
  'technical-management-support/customer-relations',
]

/** The text of one of the project's own source documents. */
export function realText(id: string): string {
  return readFileSync(new URL(`../../content/sources/${id}.txt`, import.meta.url), 'utf8')
}

/** Parses text that contains a single document. Throws on any problem. */
export function parsed(text: string): SourceDocument {
  const result = parseDocuments('document.txt', text)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const [first] = result.documents
  assert.ok(first)
  return first.document
}
