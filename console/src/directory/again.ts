/** By then the directory answers with what it has announced. */
const ANNOUNCED = 1_000

/** Reads what was changed, at once and when the change has gone round. */
export async function readAgain(read: () => Promise<void>): Promise<void> {
  await read()
  setTimeout(() => void read(), ANNOUNCED)
}
