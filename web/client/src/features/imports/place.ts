/** The file and, in a workbook, the sheet. */
export function placeOf({ file, sheet }: { file: string; sheet?: string | null }): string {
  return [file, sheet ?? ''].filter((part) => part !== '').join(' · ');
}
