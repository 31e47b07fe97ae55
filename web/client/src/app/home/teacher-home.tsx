import { CheckInButton } from '@/features/check-in/check-in-button';
import { NextLessonsCard } from '@/features/lessons/next-lessons-card';
import { OwnRotationCard } from '@/features/rotation/own-rotation-card';
import { TodoCard } from '@/features/todo/todo-card';
import { HoursCard } from '@/features/training/hours-card';
import styles from './home-page.module.css';

/** The own rotation in a sentence, the own hours, and the next lessons. */
export function TeacherHome({ teacher }: { teacher: string }) {
  return (
    <div className={styles.cards}>
      <OwnRotationCard teacher={teacher} />
      <div>
        <TodoCard role="teacher" target={teacher} isQuiet />
        <HoursCard teacher={teacher} />
        <CheckInButton />
      </div>
      <NextLessonsCard />
    </div>
  );
}
