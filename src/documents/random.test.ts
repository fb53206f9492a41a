import { test } from 'node:test'
import { documentProperties } from '../testing/document-properties.ts'

for (const [promise, check] of Object.entries(documentProperties)) test(promise, () => check(40))
