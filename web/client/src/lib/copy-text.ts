/** Puts a text on the clipboard; false when the browser will not. On plain http there is no clipboard to ask, only the old command. */
export async function copyText(text: string): Promise<boolean> {
  if ('clipboard' in navigator) return navigator.clipboard.writeText(text).then(() => true, () => false);
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Beside what has the focus: a dialog takes the focus back from anything outside it.
  (document.activeElement?.parentElement ?? document.body).append(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else copies on plain http.
    return document.execCommand('copy');
  } finally {
    area.remove();
  }
}
