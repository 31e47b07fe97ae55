import { problemOf, unreachable } from './problem';
import { signedOut } from './signed-out';

/** Posts a form and saves the file it is answered with. @throws Problem */
export async function saveAnswer(path: string, form: FormData, name: string): Promise<void> {
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin', body: form }).catch(() => { throw unreachable(); });
  if (response.status === 401) signedOut();
  if (!response.ok) throw await problemOf(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
