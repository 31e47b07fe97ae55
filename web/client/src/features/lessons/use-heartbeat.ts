import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { Problem } from '@/lib/http/problem';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';
import { useScope } from '@/lib/scope';

export type Lesson = components['schemas']['Lesson'];

const beatEvery = 3_000;

export interface Heartbeat {
  data: Lesson | undefined;
  error: Error | null;
  /** The last sign of life was not answered. */
  isLost: boolean;
  /** Silent on purpose: the person dropped this end. */
  isPaused: boolean;
  pause: (paused: boolean) => void;
}

/** Gives a sign of life for an end every three seconds and hears how the lesson stands. */
export function useHeartbeat(lesson: string, end: string): Heartbeat {
  const scope = useScope();
  const [isPaused, pause] = useState(false);
  const beat = useQuery({
    queryKey: [scope, 'lesson-end', lesson, end, isPaused],
    queryFn: ({ signal }) => {
      const path = apiPath(scope, 'lessons', lesson, 'ends', end);
      return isPaused ? read<Lesson>(path, signal) : send<Lesson>({ method: 'POST', path: `${path}/alive`, signal });
    },
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : beatEvery),
    refetchIntervalInBackground: true,
    retry: false,
  });
  return {
    data: beat.data,
    error: beat.error,
    isLost: beat.error instanceof Problem && (beat.error.status === 0 || beat.error.status >= 500),
    isPaused,
    pause,
  };
}

function isOver(lesson: Lesson | undefined): boolean {
  return lesson !== undefined && lesson.phase !== 'live' && lesson.phase !== 'timetabled';
}
