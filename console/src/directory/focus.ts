/** A form that opens begins to be filled in: what was pressed to open it is gone. */
export const beginHere = (form: HTMLElement) =>
  form.querySelector<HTMLElement>('input, select, textarea')?.focus()
