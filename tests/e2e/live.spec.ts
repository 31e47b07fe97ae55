import { expect, test } from './support/test.js';
import { takeScreens } from './support/screen.js';

test('the exchange page shows the programme in figures and the sentence of the report', async ({ signIn, host }) => {
  const { page } = await signIn('yuhuatai');
  await page.goto(`${host.url}/partnership/yuhuatai~datong/exchange`);
  await expect(
    page.getByText('自东西部协作开展以来，雨花台区24所学校和大通县20所学校缔结29对交流学校，年内新结对9对，开展活动27次，受益教师1839人次。'),
  ).toBeVisible();
  await takeScreens(page, 'exchange');
});
