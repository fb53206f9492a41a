/** The id that a title makes, `customer-needs` for Customer Needs; empty when it has neither Latin letter nor digit. */
export function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
