/** Thrown by the one mark-up that all lists share: the address asks for a page behind the last, `href` is the last one's. */
export class PastTheLast extends Error {
  readonly href: string
  constructor(href: string) {
    super('no such page of this list')
    this.href = href
  }
}
