import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http/problem';

const retries = 2;

/** A refusal stays one however often it is asked; a broken line or a busy server may answer next time. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < retries && (!(error instanceof Problem) || error.status === 0 || error.status >= 500),
    },
  },
});
