import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http/problem';
import { send, type Order } from '@/lib/http/send';

export interface Ordering {
  /** Resolves to false when refused; `problem` then says why. */
  order: (order: Order) => Promise<boolean>;
  isBusy: boolean;
  problem: Problem | undefined;
  forget: () => void;
}

/** Orders something of the rotation and reads again what it changed. */
export function useOrder(scope: string): Ordering {
  const queries = useQueryClient();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (order: Order) => send<unknown>(order),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope, 'rotation'] }),
  });
  return {
    order: async (order) => {
      try {
        await mutateAsync(order);
        return true;
      } catch (refused) {
        if (refused instanceof Problem) return false;
        throw refused;
      }
    },
    isBusy: isPending,
    problem: error instanceof Problem ? error : undefined,
    forget: reset,
  };
}
