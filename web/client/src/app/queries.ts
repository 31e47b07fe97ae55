import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http/problem';

const retries = 2;

/** A refusal stays one however often it is asked; a busy server may answer next time; a broken line mends, and until then the last values stay. */
function isWorthAsking(failures: number, error: Error): boolean {
  if (!(error instanceof Problem)) return failures < retries;
  return error.isUnanswered || (failures < retries && error.status >= 500);
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: isWorthAsking,
      retryDelay: (failures) => Math.min(5_000, 1_000 * 2 ** failures),
    },
  },
});
