import { Button } from 'antd';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { OwnRotation } from './own-rotation';
import { isOrdered, moveSentence, ownTexts, sentenceOf } from './own-texts';
import styles from './rotation.module.css';

/** 我的轮岗 on a teacher's first screen: one sentence with the fact, and one button. */
export function OwnRotationCard({ teacher }: { teacher: string }) {
  const t = useTexts(ownTexts);
  const scope = useScope();
  return (
    <Card title={t.title}>
      <OwnRotation teacher={teacher}>
        {(own, { wishesUntil }) => (
          <>
            <p className={styles.sentence}>{own.move && isOrdered(own.move) ? moveSentence(own.move, t) : sentenceOf(own, t, wishesUntil)}</p>
            {own.move && <p><b>{`${own.move.fromName} → ${own.move.toName}`}</b>{!isOrdered(own.move) && ` ${moveSentence(own.move, t)}`}</p>}
            <p className={styles.where}>{t.cutOff(own.schoolYear, own.cutOff)}</p>
            <Link to={pagePath(scope, 'my-rotation')}><Button size="large" block tabIndex={-1}>{t.why}</Button></Link>
          </>
        )}
      </OwnRotation>
    </Card>
  );
}
