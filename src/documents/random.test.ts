import { test } from 'node:test'
import { documentProperties } from '../testing/document-properties.ts'

for (const [property, check] of Object.entries(documentProperties)) test(property, () => check(40))
