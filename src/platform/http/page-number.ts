/** Beyond this no list of ours goes. */
const lastPage = 100_000

/** The page of a list that an address asks for (`?page=3`); whatever makes no sense there means the first. */
export const pageNumber = (asked: string | undefined): number =>
  /^\d{1,6}$/.test(asked ?? '') ? Math.min(Math.max(Number(asked), 1), lastPage) : 1
