import { SchoolMovesCard } from '@/features/rotation/school-moves-card';
import { PostsCard } from '@/features/schools/posts-card';
import { TodoCard } from '@/features/todo/todo-card';
import { PendingCard } from '@/features/training/pending-card';
import { PeopleBehindCard } from '@/features/training/people-behind-card';
import styles from './home-page.module.css';

export interface SchoolHomeProps {
  role: 'school-principal' | 'school-clerk';
  school: string;
}

/** What waits, the posts, who leaves and comes, hours to approve, and who is behind. */
export function SchoolHome({ role, school }: SchoolHomeProps) {
  return (
    <div className={styles.two}>
      <div>
        <TodoCard role={role} target={school} />
        <SchoolMovesCard school={school} />
        <PeopleBehindCard school={school} />
      </div>
      <div>
        <PostsCard school={school} />
        <PendingCard school={school} />
      </div>
    </div>
  );
}
